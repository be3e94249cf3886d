using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class LogFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DryRunChosen",
                table: "groups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActorId",
                table: "decision_log",
                type: "TEXT",
                nullable: true,
                computedColumnSql: "CASE WHEN json_valid(\"Payload\") THEN json_extract(\"Payload\", '$.actor') END",
                stored: false);

            migrationBuilder.CreateIndex(
                name: "IX_decision_log_ActorId",
                table: "decision_log",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_decision_log_ActorId_Kind",
                table: "decision_log",
                columns: new[] { "ActorId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_decision_log_At",
                table: "decision_log",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_decision_log_Kind",
                table: "decision_log",
                column: "Kind");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_decision_log_ActorId",
                table: "decision_log");

            migrationBuilder.DropIndex(
                name: "IX_decision_log_ActorId_Kind",
                table: "decision_log");

            migrationBuilder.DropIndex(
                name: "IX_decision_log_At",
                table: "decision_log");

            migrationBuilder.DropIndex(
                name: "IX_decision_log_Kind",
                table: "decision_log");

            migrationBuilder.DropColumn(
                name: "ActorId",
                table: "decision_log");

            migrationBuilder.DropColumn(
                name: "DryRunChosen",
                table: "groups");
        }
    }
}
