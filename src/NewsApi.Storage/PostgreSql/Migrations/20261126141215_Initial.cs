using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NewsApi.Storage.PostgreSql.Migrations
{
    /// <summary>All tables, and the triggers that keep the counts of entities and the days of appearances.</summary>
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    KeyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Archive",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    ArchiveId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeededAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Archive", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TraceId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Document = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => new { x.ArticleId, x.Number });
                }
            );

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TextHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WordCount = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Corrections = table.Column<string>(type: "jsonb", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExtractionVersion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExtractionWarnings = table.Column<string>(type: "jsonb", nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "bytea", nullable: true),
                    DuplicateOfId = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Articles_DuplicateOfId",
                        column: x => x.DuplicateOfId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Caller = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Path = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TraceId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "Entities",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Homonym = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true),
                    SuccessorId = table.Column<long>(type: "bigint", nullable: true),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false),
                    MentionCount = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Entities_Entities_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Entities_Entities_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "IdempotentWrites",
                columns: table => new
                {
                    Caller = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(
                        type: "character varying(255)",
                        maxLength: 255,
                        nullable: false,
                        collation: "C"
                    ),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Repetitions = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_IdempotentWrites",
                        x => new
                        {
                            x.Caller,
                            x.Key,
                            x.Step,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WithheldArticles",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TextHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<byte[]>(type: "bytea", nullable: false),
                    Document = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithheldArticles", x => x.ArticleId);
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleAuthors",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleAuthors", x => new { x.ArticleId, x.Position });
                    table.ForeignKey(
                        name: "FK_ArticleAuthors_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBands",
                columns: table => new
                {
                    Hash = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBands", x => new { x.Hash, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleBands_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleTags",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTags", x => new { x.ArticleId, x.Position });
                    table.ForeignKey(
                        name: "FK_ArticleTags_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TimelineEvents",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Edtf = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Start = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<DateOnly>(type: "date", nullable: true),
                    SortDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Precision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expression = table.Column<string>(type: "jsonb", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Anchor = table.Column<DateOnly>(type: "date", nullable: true),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sentence = table.Column<string>(type: "jsonb", nullable: false),
                    Tense = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Lost = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimelineEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimelineEvents_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Appearances",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Salience = table.Column<double>(type: "double precision", nullable: false),
                    Mentions = table.Column<string>(type: "jsonb", nullable: false),
                    MentionCount = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Lost = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appearances", x => new { x.ArticleId, x.EntityId });
                    table.ForeignKey(
                        name: "FK_Appearances_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Appearances_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Distinctions",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                    OtherId = table.Column<long>(type: "bigint", nullable: false),
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
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                    Facts = table.Column<string>(type: "jsonb", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TextKey = table.Column<long>(type: "bigint", nullable: false),
                    Parts = table.Column<string>(type: "jsonb", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    SpeakerSpan = table.Column<string>(type: "jsonb", nullable: true),
                    SpeakerKind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SpeakerName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SpeakerId = table.Column<long>(type: "bigint", nullable: true),
                    ResolvedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Cue = table.Column<string>(type: "jsonb", nullable: true),
                    CueKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Lost = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Quotes_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Quotes_Entities_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RemovedAliases",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
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

            migrationBuilder.CreateTable(
                name: "EventEntities",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventEntities", x => new { x.EventId, x.EntityId });
                    table.ForeignKey(
                        name: "FK_EventEntities_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_EventEntities_TimelineEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "TimelineEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QuoteSubjects",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteSubjects", x => new { x.QuoteId, x.EntityId });
                    table.ForeignKey(
                        name: "FK_QuoteSubjects_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_QuoteSubjects_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_ApiKeys_KeyId", table: "ApiKeys", column: "KeyId", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_EntityId_PublishedOn_ArticleId",
                table: "Appearances",
                columns: new[] { "EntityId", "PublishedOn", "ArticleId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAuthors_Key_ArticleId",
                table: "ArticleAuthors",
                columns: new[] { "Key", "ArticleId" }
            );

            migrationBuilder.CreateIndex(name: "IX_ArticleBands_ArticleId", table: "ArticleBands", column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_Key_ArticleId",
                table: "ArticleTags",
                columns: new[] { "Key", "ArticleId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateOfId_PublishedOn_Id",
                table: "Articles",
                columns: new[] { "DuplicateOfId", "PublishedOn", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Language_PublishedOn",
                table: "Articles",
                columns: new[] { "Language", "PublishedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Newest",
                table: "Articles",
                columns: new[] { "PublishedOn", "Id" },
                descending: new[] { true, false }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedOn_Id",
                table: "Articles",
                columns: new[] { "PublishedOn", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Articles_Slug", table: "Articles", column: "Slug", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SourceKey_PublishedOn",
                table: "Articles",
                columns: new[] { "SourceKey", "PublishedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TextHash",
                table: "Articles",
                column: "TextHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Title_Id",
                table: "Articles",
                columns: new[] { "Title", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Articles_Url", table: "Articles", column: "Url", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_WithoutFingerprint",
                table: "Articles",
                column: "Id",
                filter: "\"Fingerprint\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Audit_At", table: "Audit", column: "At");

            migrationBuilder.CreateIndex(name: "IX_Changes_ArticleId", table: "Changes", column: "ArticleId");

            migrationBuilder.CreateIndex(name: "IX_Distinctions_OtherId", table: "Distinctions", column: "OtherId");

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

            migrationBuilder.CreateIndex(name: "IX_Entities_MergedIntoId", table: "Entities", column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Name_Id",
                table: "Entities",
                columns: new[] { "Name", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Entities_Slug", table: "Entities", column: "Slug", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Entities_SuccessorId", table: "Entities", column: "SuccessorId");

            migrationBuilder.CreateIndex(name: "IX_EventEntities_EntityId", table: "EventEntities", column: "EntityId");

            migrationBuilder.CreateIndex(name: "IX_IdempotentWrites_At", table: "IdempotentWrites", column: "At");

            migrationBuilder.CreateIndex(name: "IX_QuoteSubjects_EntityId", table: "QuoteSubjects", column: "EntityId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Start",
                table: "Quotes",
                columns: new[] { "ArticleId", "Start" }
            );

            migrationBuilder.CreateIndex(name: "IX_Quotes_SpeakerId", table: "Quotes", column: "SpeakerId");

            migrationBuilder.CreateIndex(name: "IX_Quotes_TextKey", table: "Quotes", column: "TextKey");

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEvents_ArticleId",
                table: "TimelineEvents",
                column: "ArticleId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEvents_SortDay_Id",
                table: "TimelineEvents",
                columns: new[] { "SortDay", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEvents_Start_End",
                table: "TimelineEvents",
                columns: new[] { "Start", "End" }
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

            migrationBuilder.Sql(
                """
                CREATE FUNCTION "Count_Appearances"() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF OLD."Status" <> 'rejected' THEN
                        UPDATE "Entities" SET "ArticleCount" = "ArticleCount" - 1, "MentionCount" = "MentionCount" - OLD."MentionCount"
                        WHERE "Id" = OLD."EntityId";
                    END IF;
                    IF TG_OP = 'UPDATE' AND NEW."Status" <> 'rejected' THEN
                        UPDATE "Entities" SET "ArticleCount" = "ArticleCount" + 1, "MentionCount" = "MentionCount" + NEW."MentionCount"
                        WHERE "Id" = NEW."EntityId";
                    END IF;
                    RETURN NULL;
                END $$;

                CREATE TRIGGER "Appearances_Removed" AFTER DELETE ON "Appearances"
                FOR EACH ROW EXECUTE FUNCTION "Count_Appearances"();

                CREATE TRIGGER "Appearances_Changed" AFTER UPDATE OF "EntityId", "Status", "MentionCount" ON "Appearances"
                FOR EACH ROW EXECUTE FUNCTION "Count_Appearances"();

                CREATE FUNCTION "Date_Appearances"() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE "Appearances" SET "PublishedOn" = NEW."PublishedOn" WHERE "ArticleId" = NEW."Id";
                    RETURN NULL;
                END $$;

                CREATE TRIGGER "Articles_Dated" AFTER UPDATE OF "PublishedOn" ON "Articles"
                FOR EACH ROW WHEN (NEW."PublishedOn" <> OLD."PublishedOn") EXECUTE FUNCTION "Date_Appearances"();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "Articles_Dated" ON "Articles";
                DROP TRIGGER "Appearances_Changed" ON "Appearances";
                DROP TRIGGER "Appearances_Removed" ON "Appearances";
                DROP FUNCTION "Date_Appearances"();
                DROP FUNCTION "Count_Appearances"();
                """
            );
            migrationBuilder.DropTable(name: "ApiKeys");

            migrationBuilder.DropTable(name: "Appearances");

            migrationBuilder.DropTable(name: "Archive");

            migrationBuilder.DropTable(name: "ArticleAuthors");

            migrationBuilder.DropTable(name: "ArticleBands");

            migrationBuilder.DropTable(name: "ArticleRevisions");

            migrationBuilder.DropTable(name: "ArticleTags");

            migrationBuilder.DropTable(name: "Audit");

            migrationBuilder.DropTable(name: "Changes");

            migrationBuilder.DropTable(name: "Distinctions");

            migrationBuilder.DropTable(name: "EventEntities");

            migrationBuilder.DropTable(name: "IdempotentWrites");

            migrationBuilder.DropTable(name: "Merges");

            migrationBuilder.DropTable(name: "QuoteSubjects");

            migrationBuilder.DropTable(name: "RemovedAliases");

            migrationBuilder.DropTable(name: "WithheldArticles");

            migrationBuilder.DropTable(name: "TimelineEvents");

            migrationBuilder.DropTable(name: "Quotes");

            migrationBuilder.DropTable(name: "Articles");

            migrationBuilder.DropTable(name: "Entities");
        }
    }
}
