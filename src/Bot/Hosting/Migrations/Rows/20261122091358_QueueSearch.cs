using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class QueueSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_GroupId_SeenAt",
                table: "items");

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdminId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "search_marks",
                columns: table => new
                {
                    FlagId = table.Column<long>(type: "INTEGER", nullable: false),
                    VerdictId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_marks", x => x.FlagId);
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    Word = table.Column<long>(type: "INTEGER", nullable: false),
                    FlagId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_words", x => new { x.Word, x.FlagId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_verdicts_not_judged",
                table: "verdicts",
                column: "JudgedAt",
                filter: "\"NotJudged\" <> '[]'");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_edits",
                table: "revisions",
                column: "SeenAt",
                filter: "\"Number\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_items_GroupId_SeenAt_Kind",
                table: "items",
                columns: new[] { "GroupId", "SeenAt", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_flags_GroupId_AuthorPlatformId_RaisedAt",
                table: "flags",
                columns: new[] { "GroupId", "AuthorPlatformId", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_flags_GroupId_RaisedAt",
                table: "flags",
                columns: new[] { "GroupId", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_flags_GroupId_ThreadPlatformId_State",
                table: "flags",
                columns: new[] { "GroupId", "ThreadPlatformId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_flags_State_Version",
                table: "flags",
                columns: new[] { "State", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_DecidedAt",
                table: "decisions",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_UndoesDecisionId",
                table: "decisions",
                column: "UndoesDecisionId",
                filter: "\"UndoesDecisionId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_AdminId_Name",
                table: "saved_views",
                columns: new[] { "AdminId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_words_FlagId",
                table: "search_words",
                column: "FlagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "search_marks");

            migrationBuilder.DropTable(
                name: "search_words");

            migrationBuilder.DropIndex(
                name: "IX_verdicts_not_judged",
                table: "verdicts");

            migrationBuilder.DropIndex(
                name: "IX_revisions_edits",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_items_GroupId_SeenAt_Kind",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_flags_GroupId_AuthorPlatformId_RaisedAt",
                table: "flags");

            migrationBuilder.DropIndex(
                name: "IX_flags_GroupId_RaisedAt",
                table: "flags");

            migrationBuilder.DropIndex(
                name: "IX_flags_GroupId_ThreadPlatformId_State",
                table: "flags");

            migrationBuilder.DropIndex(
                name: "IX_flags_State_Version",
                table: "flags");

            migrationBuilder.DropIndex(
                name: "IX_decisions_DecidedAt",
                table: "decisions");

            migrationBuilder.DropIndex(
                name: "IX_decisions_UndoesDecisionId",
                table: "decisions");

            migrationBuilder.CreateIndex(
                name: "IX_items_GroupId_SeenAt",
                table: "items",
                columns: new[] { "GroupId", "SeenAt" });
        }
    }
}
