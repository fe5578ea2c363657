using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsApi.Storage.Configurations;

/// <summary>Instants are UTC on the way in and marked UTC on the way out: SQLite keeps no kind.</summary>
internal sealed class UtcDateTime()
    : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
    );
