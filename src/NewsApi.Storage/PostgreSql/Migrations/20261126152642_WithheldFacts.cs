using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WithheldFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "WithheldFacts",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FactId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithheldFacts", x => new { x.Kind, x.FactId });
                    table.ForeignKey(
                        name: "FK_WithheldFacts_WithheldArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "WithheldArticles",
                        principalColumn: "ArticleId",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WithheldFacts_ArticleId",
                table: "WithheldFacts",
                column: "ArticleId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "WithheldFacts");
        }
    }
}
