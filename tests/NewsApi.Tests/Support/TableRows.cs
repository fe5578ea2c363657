using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Tests.Support;

/// <summary>An archive as text, to be compared with another one.</summary>
internal static class TableRows
{
    /// <summary>Every row of every table with all its columns; instants and what tells archives apart are left out.</summary>
    public static async Task<List<string>> ReadAsync(NewsDbContext context)
    {
        var rows = new List<string>();
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var columns = Enumerable
                    .Range(0, reader.FieldCount)
                    .Where(i =>
                        reader.GetName(i) is not ("CreatedAt" or "UpdatedAt" or "At" or "SeededAt" or "ArchiveId")
                    )
                    .Select(i => $"{reader.GetName(i)}={Convert.ToString(reader[i], CultureInfo.InvariantCulture)}");
                rows.Add($"{table}: {string.Join(", ", columns)}");
            }
        }
        await context.DisposeAsync();
        return rows;
    }
}
