using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class DecisionKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AuthorPlatformId",
                table: "flags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DueAt",
                table: "flags",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EscalatedTo",
                table: "flags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "flags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ThreadPlatformId",
                table: "flags",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "BatchId",
                table: "decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "MessageCipher",
                table: "decisions",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleId",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "VerdictId",
                table: "decisions",
                type: "INTEGER",
                nullable: true);

            // The queue groups and filters by these without reading the items.
            migrationBuilder.Sql("""
                UPDATE flags SET
                    ThreadPlatformId = (SELECT i.ThreadPlatformId FROM items i WHERE i.Id = flags.ItemId),
                    AuthorPlatformId = (SELECT i.AuthorPlatformId FROM items i WHERE i.Id = flags.ItemId);
                """);

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FlagId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_claims_flags_FlagId",
                        column: x => x.FlagId,
                        principalTable: "flags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_BatchId",
                table: "decisions",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_claims_FlagId",
                table: "claims",
                column: "FlagId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batches");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropIndex(
                name: "IX_decisions_BatchId",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "AuthorPlatformId",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "DueAt",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "EscalatedTo",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "ThreadPlatformId",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "MessageCipher",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "RuleId",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "VerdictId",
                table: "decisions");
        }
    }
}
