using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ConcernsAdmin",
                table: "member_reports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Returned",
                table: "flags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EscalatedTo",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Refused",
                table: "batches",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<long>(
                name: "UndoUntil",
                table: "batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "CalledAt",
                table: "actions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "admin_authors",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdminId = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorPlatformId = table.Column<string>(type: "TEXT", nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_admin_authors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "skips",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FlagId = table.Column<long>(type: "INTEGER", nullable: false),
                    SkippedBy = table.Column<string>(type: "TEXT", nullable: false),
                    SkippedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    HiddenUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_skips", x => x.Id);
                    table.ForeignKey(
                        name: "FK_skips_flags_FlagId",
                        column: x => x.FlagId,
                        principalTable: "flags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_batches_DecidedBy_UndoUntil",
                table: "batches",
                columns: new[] { "DecidedBy", "UndoUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_admin_authors_AdminId_GroupId_AuthorPlatformId",
                table: "admin_authors",
                columns: new[] { "AdminId", "GroupId", "AuthorPlatformId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_admin_authors_GroupId_AuthorPlatformId",
                table: "admin_authors",
                columns: new[] { "GroupId", "AuthorPlatformId" });

            migrationBuilder.CreateIndex(
                name: "IX_skips_FlagId",
                table: "skips",
                column: "FlagId");

            migrationBuilder.CreateIndex(
                name: "IX_skips_SkippedBy_FlagId",
                table: "skips",
                columns: new[] { "SkippedBy", "FlagId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admin_authors");

            migrationBuilder.DropTable(
                name: "skips");

            migrationBuilder.DropIndex(
                name: "IX_batches_DecidedBy_UndoUntil",
                table: "batches");

            migrationBuilder.DropColumn(
                name: "ConcernsAdmin",
                table: "member_reports");

            migrationBuilder.DropColumn(
                name: "Returned",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "EscalatedTo",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "Refused",
                table: "batches");

            migrationBuilder.DropColumn(
                name: "UndoUntil",
                table: "batches");

            migrationBuilder.DropColumn(
                name: "CalledAt",
                table: "actions");
        }
    }
}
