using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class MemberReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "member_reports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    NoteCipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TextCipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LinkCipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_reports_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_links",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<string>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_links", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_member_reports_ItemId",
                table: "member_reports",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_report_links_ExpiresAt",
                table: "report_links",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_report_links_TokenHash",
                table: "report_links",
                column: "TokenHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "member_reports");

            migrationBuilder.DropTable(
                name: "report_links");
        }
    }
}
