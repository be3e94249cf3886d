using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class OpenFlagsByAge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_flags_GroupId_State",
                table: "flags");

            migrationBuilder.CreateIndex(
                name: "IX_flags_GroupId_State_RaisedAt",
                table: "flags",
                columns: new[] { "GroupId", "State", "RaisedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_flags_GroupId_State_RaisedAt",
                table: "flags");

            migrationBuilder.CreateIndex(
                name: "IX_flags_GroupId_State",
                table: "flags",
                columns: new[] { "GroupId", "State" });
        }
    }
}
