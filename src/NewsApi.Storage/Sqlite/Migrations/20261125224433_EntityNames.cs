using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EntityNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Entities_Type_Key", table: "Entities");

            migrationBuilder.DropIndex(name: "IX_Appearances_EntityId", table: "Appearances");

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "Homonym",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "MentionCount",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<long>(name: "SuccessorId", table: "Entities", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PublishedOn",
                table: "Appearances",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1)
            );

            migrationBuilder.CreateTable(
                name: "Distinctions",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    OtherId = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Distinctions", x => new { x.EntityId, x.OtherId });
                    table.CheckConstraint("CK_Distinctions_Order", "\"EntityId\" < \"OtherId\"");
                    table.ForeignKey(
                        name: "FK_Distinctions_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Distinctions_Entities_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.EntityId);
                    table.ForeignKey(
                        name: "FK_Merges_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.Sql(
                """INSERT INTO "Merges" ("EntityId", "Facts") SELECT "Id", "MergedFacts" FROM "Entities" WHERE "MergedFacts" IS NOT NULL"""
            );

            migrationBuilder.DropColumn(name: "MergedFacts", table: "Entities");

            migrationBuilder.CreateTable(
                name: "RemovedAliases",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemovedAliases", x => new { x.EntityId, x.Key });
                    table.ForeignKey(
                        name: "FK_RemovedAliases_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Entities_ArticleCount_Id",
                table: "Entities",
                columns: new[] { "ArticleCount", "Id" },
                descending: new[] { true, false }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Key_Type_Homonym",
                table: "Entities",
                columns: new[] { "Key", "Type", "Homonym" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Entities_SuccessorId", table: "Entities", column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_EntityId_PublishedOn_ArticleId",
                table: "Appearances",
                columns: new[] { "EntityId", "PublishedOn", "ArticleId" }
            );

            migrationBuilder.CreateIndex(name: "IX_Distinctions_OtherId", table: "Distinctions", column: "OtherId");

            migrationBuilder.AddForeignKey(
                name: "FK_Entities_Entities_SuccessorId",
                table: "Entities",
                column: "SuccessorId",
                principalTable: "Entities",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Entities_Entities_SuccessorId", table: "Entities");

            migrationBuilder.DropTable(name: "Distinctions");

            migrationBuilder.DropTable(name: "Merges");

            migrationBuilder.DropTable(name: "RemovedAliases");

            migrationBuilder.DropIndex(name: "IX_Entities_ArticleCount_Id", table: "Entities");

            migrationBuilder.DropIndex(name: "IX_Entities_Key_Type_Homonym", table: "Entities");

            migrationBuilder.DropIndex(name: "IX_Entities_SuccessorId", table: "Entities");

            migrationBuilder.DropIndex(name: "IX_Appearances_EntityId_PublishedOn_ArticleId", table: "Appearances");

            migrationBuilder.DropColumn(name: "ArticleCount", table: "Entities");

            migrationBuilder.DropColumn(name: "Homonym", table: "Entities");

            migrationBuilder.DropColumn(name: "MentionCount", table: "Entities");

            migrationBuilder.DropColumn(name: "SuccessorId", table: "Entities");

            migrationBuilder.DropColumn(name: "PublishedOn", table: "Appearances");

            migrationBuilder.AddColumn<string>(name: "MergedFacts", table: "Entities", type: "TEXT", nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Type_Key",
                table: "Entities",
                columns: new[] { "Type", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Appearances_EntityId", table: "Appearances", column: "EntityId");
        }
    }
}
