using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <summary>Fills what <see cref="EntityNames"/> added; apart from it, for SQLite makes a changed table anew at the end of a migration.</summary>
    public partial class EntityCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                WITH RECURSIVE "Chain" ("Id", "EndId") AS (
                    SELECT "Id", "MergedIntoId" FROM "Entities" WHERE "MergedIntoId" IS NOT NULL
                    UNION ALL
                    SELECT "Chain"."Id", "Entities"."MergedIntoId" FROM "Chain"
                    JOIN "Entities" ON "Entities"."Id" = "Chain"."EndId" WHERE "Entities"."MergedIntoId" IS NOT NULL
                )
                UPDATE "Entities" SET "SuccessorId" = (
                    SELECT "Chain"."EndId" FROM "Chain"
                    JOIN "Entities" AS "End" ON "End"."Id" = "Chain"."EndId" AND "End"."MergedIntoId" IS NULL
                    WHERE "Chain"."Id" = "Entities"."Id"
                ) WHERE "MergedIntoId" IS NOT NULL
                """
            );
            migrationBuilder.Sql(
                """
                UPDATE "Appearances" SET "PublishedOn" =
                    (SELECT "PublishedOn" FROM "Articles" WHERE "Articles"."Id" = "Appearances"."ArticleId")
                """
            );
            migrationBuilder.Sql(
                """
                UPDATE "Entities" SET ("ArticleCount", "MentionCount") = (
                    SELECT COUNT(*), COALESCE(SUM("MentionCount"), 0) FROM "Appearances"
                    WHERE "Appearances"."EntityId" = "Entities"."Id" AND "Appearances"."Status" <> 'rejected'
                )
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) { }
    }
}
