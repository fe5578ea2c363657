using Microsoft.EntityFrameworkCore;

namespace NewsApi.Storage.Sqlite;

/// <summary>What the database keeps up by itself, whoever writes: the counts of an entity, and the day of an appearance.</summary>
/// <remarks>
/// Made at every start, for a migration that makes a table anew loses its triggers and fails over those of others. What comes new
/// <see cref="EntityCounts"/> counts.
/// </remarks>
internal static class SqliteTriggers
{
    // What earlier versions had.
    private static readonly IReadOnlyList<string> Former = ["Appearances_Added"];

    private static readonly IReadOnlyList<(string Name, string Body)> All =
    [
        ("Appearances_Removed", $"""AFTER DELETE ON "Appearances" BEGIN {Count("OLD", '-')} END"""),
        (
            "Appearances_Changed",
            $"""
            AFTER UPDATE OF "EntityId", "Status", "MentionCount" ON "Appearances"
            BEGIN {Count("OLD", '-')} {Count("NEW", '+')} END
            """
        ),
        (
            "Articles_Dated",
            """
            AFTER UPDATE OF "PublishedOn" ON "Articles" WHEN NEW."PublishedOn" <> OLD."PublishedOn"
            BEGIN UPDATE "Appearances" SET "PublishedOn" = NEW."PublishedOn" WHERE "ArticleId" = NEW."Id"; END
            """
        ),
    ];

    public static Task DropAsync(NewsDbContext context, CancellationToken cancellation) =>
        RunAsync(
            context,
            Former.Concat(All.Select(trigger => trigger.Name)).Select(name => $"""DROP TRIGGER IF EXISTS "{name}";"""),
            cancellation
        );

    public static Task CreateAsync(NewsDbContext context, CancellationToken cancellation) =>
        RunAsync(context, All.Select(trigger => $"""CREATE TRIGGER "{trigger.Name}" {trigger.Body};"""), cancellation);

    private static async Task RunAsync(
        NewsDbContext context,
        IEnumerable<string> statements,
        CancellationToken cancellation
    ) => await context.Database.ExecuteSqlRawAsync(string.Join('\n', statements), cancellation);

    private static string Count(string row, char sign) =>
        $"""
            UPDATE "Entities" SET
                "ArticleCount" = "ArticleCount" {sign} 1, "MentionCount" = "MentionCount" {sign} {row}."MentionCount"
            WHERE "Id" = {row}."EntityId" AND {row}."Status" <> 'rejected';
            """;
}
