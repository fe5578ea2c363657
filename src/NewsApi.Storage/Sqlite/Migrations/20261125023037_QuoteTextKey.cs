using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QuoteTextKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TextKey",
                table: "Quotes",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.CreateIndex(name: "IX_Quotes_TextKey", table: "Quotes", column: "TextKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Quotes_TextKey", table: "Quotes");

            migrationBuilder.DropColumn(name: "TextKey", table: "Quotes");
        }
    }
}
