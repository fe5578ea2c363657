using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EntityMerge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "MergedFacts", table: "Entities", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<long>(name: "MergedIntoId", table: "Entities", type: "INTEGER", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_Entities_MergedIntoId", table: "Entities", column: "MergedIntoId");

            migrationBuilder.AddForeignKey(
                name: "FK_Entities_Entities_MergedIntoId",
                table: "Entities",
                column: "MergedIntoId",
                principalTable: "Entities",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Entities_Entities_MergedIntoId", table: "Entities");

            migrationBuilder.DropIndex(name: "IX_Entities_MergedIntoId", table: "Entities");

            migrationBuilder.DropColumn(name: "MergedFacts", table: "Entities");

            migrationBuilder.DropColumn(name: "MergedIntoId", table: "Entities");
        }
    }
}
