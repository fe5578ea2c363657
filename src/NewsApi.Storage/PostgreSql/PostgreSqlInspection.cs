using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>Looks for rows that point to rows that are not there: what remains of the damage that the server itself does not see.</summary>
internal static class PostgreSqlInspection
{
    /// <returns>What is wrong, one line each.</returns>
    public static async Task<IReadOnlyList<string>> FindDamageAsync(
        NewsDbContext context,
        CancellationToken cancellation
    )
    {
        var damage = new List<string>();
        var timeout = context.Database.GetCommandTimeout();
        // All of a large archive is read.
        context.Database.SetCommandTimeout(0);
        try
        {
            foreach (var key in context.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()))
            {
#pragma warning disable EF1002 // Names of the model.
                var count = await context.Database.SqlQueryRaw<long>(OrphansOf(key)).SingleAsync(cancellation);
#pragma warning restore EF1002
                if (count > 0)
                    damage.Add(
                        FormattableString.Invariant(
                            $"{count} of {key.DeclaringEntityType.GetTableName()} point to a row of {key.PrincipalEntityType.GetTableName()} that is not there"
                        )
                    );
            }
        }
        catch (PostgresException exception) when (IsDamage(exception))
        {
            damage.Add(exception.MessageText);
        }
        finally
        {
            context.Database.SetCommandTimeout(timeout);
        }
        return damage;
    }

    private static bool IsDamage(PostgresException exception) =>
        exception.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted;

    private static string OrphansOf(IForeignKey key)
    {
        var (child, parent) = (key.DeclaringEntityType.GetTableName(), key.PrincipalEntityType.GetTableName());
        var (column, id) = (key.Properties[0].GetColumnName(), key.PrincipalKey.Properties[0].GetColumnName());
        return $"""
            SELECT COUNT(*) AS "Value" FROM "{child}" AS c
            WHERE c."{column}" IS NOT NULL AND NOT EXISTS (SELECT FROM "{parent}" AS p WHERE p."{id}" = c."{column}")
            """;
    }
}
