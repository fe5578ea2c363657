using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Withholding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.CreateTable(
                name: "WithheldArticles",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    TextHash = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Document = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithheldArticles", x => x.ArticleId);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WithheldArticles_Slug",
                table: "WithheldArticles",
                column: "Slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WithheldArticles_TextHash",
                table: "WithheldArticles",
                column: "TextHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WithheldArticles_Url",
                table: "WithheldArticles",
                column: "Url",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "WithheldArticles");

            migrationBuilder.DropColumn(name: "Corrections", table: "Articles");
        }
    }
}
