using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Evidence", table: "TimelineEvents", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Lost", table: "TimelineEvents", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Evidence", table: "Quotes", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Lost", table: "Quotes", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Evidence", table: "Appearances", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Lost", table: "Appearances", type: "TEXT", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Evidence", table: "TimelineEvents");

            migrationBuilder.DropColumn(name: "Lost", table: "TimelineEvents");

            migrationBuilder.DropColumn(name: "Evidence", table: "Quotes");

            migrationBuilder.DropColumn(name: "Lost", table: "Quotes");

            migrationBuilder.DropColumn(name: "Evidence", table: "Appearances");

            migrationBuilder.DropColumn(name: "Lost", table: "Appearances");
        }
    }
}
