using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsApi.Storage.Configurations;

/// <summary>Enumerations stand in the database as lower-case words, readable without the program.</summary>
internal sealed class LowerCaseWords<T>()
    : ValueConverter<T, string>(value => value.ToString().ToLowerInvariant(), word => Enum.Parse<T>(word, true))
    where T : struct, Enum;
