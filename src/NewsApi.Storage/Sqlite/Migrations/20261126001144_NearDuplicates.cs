using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NearDuplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With its key at once: to add one later, the whole table would be copied.
            migrationBuilder.Sql(
                "ALTER TABLE \"Articles\" ADD COLUMN \"DuplicateOfId\" INTEGER NULL"
                    + " CONSTRAINT \"FK_Articles_Articles_DuplicateOfId\" REFERENCES \"Articles\" (\"Id\") ON DELETE SET NULL"
            );

            migrationBuilder.AddColumn<byte[]>(name: "Fingerprint", table: "Articles", type: "BLOB", nullable: true);

            // Without a row id the table is its own index: a band is found by one look instead of two.
            migrationBuilder.Sql(
                "CREATE TABLE \"ArticleBands\" (\"Hash\" INTEGER NOT NULL, \"ArticleId\" INTEGER NOT NULL,"
                    + " CONSTRAINT \"PK_ArticleBands\" PRIMARY KEY (\"Hash\", \"ArticleId\"),"
                    + " CONSTRAINT \"FK_ArticleBands_Articles_ArticleId\" FOREIGN KEY (\"ArticleId\")"
                    + " REFERENCES \"Articles\" (\"Id\") ON DELETE CASCADE) WITHOUT ROWID"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateOfId_PublishedOn_Id",
                table: "Articles",
                columns: new[] { "DuplicateOfId", "PublishedOn", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_WithoutFingerprint",
                table: "Articles",
                column: "Id",
                filter: "\"Fingerprint\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_ArticleBands_ArticleId", table: "ArticleBands", column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Articles_Articles_DuplicateOfId", table: "Articles");

            migrationBuilder.DropTable(name: "ArticleBands");

            migrationBuilder.DropIndex(name: "IX_Articles_DuplicateOfId_PublishedOn_Id", table: "Articles");

            migrationBuilder.DropIndex(name: "IX_Articles_WithoutFingerprint", table: "Articles");

            migrationBuilder.DropColumn(name: "DuplicateOfId", table: "Articles");

            migrationBuilder.DropColumn(name: "Fingerprint", table: "Articles");
        }
    }
}
