using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <summary>Keys of quotes are numbers; the next start gives them to the quotes that are there.</summary>
    public partial class QuoteKeyNumber : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Quotes_TextKey", table: "Quotes");

            // By SQLite's own words: to alter a column, the whole table would be copied.
            migrationBuilder.Sql("ALTER TABLE \"Quotes\" DROP COLUMN \"TextKey\"");
            migrationBuilder.Sql("ALTER TABLE \"Quotes\" ADD COLUMN \"TextKey\" INTEGER NOT NULL DEFAULT 0");

            migrationBuilder.CreateIndex(name: "IX_Quotes_TextKey", table: "Quotes", column: "TextKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Quotes_TextKey", table: "Quotes");
            migrationBuilder.Sql("ALTER TABLE \"Quotes\" DROP COLUMN \"TextKey\"");
            migrationBuilder.Sql("ALTER TABLE \"Quotes\" ADD COLUMN \"TextKey\" TEXT NOT NULL DEFAULT ''");
            migrationBuilder.CreateIndex(name: "IX_Quotes_TextKey", table: "Quotes", column: "TextKey");
        }
    }
}
