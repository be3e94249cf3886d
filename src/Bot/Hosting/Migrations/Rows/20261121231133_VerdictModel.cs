using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Rows
{
    /// <inheritdoc />
    public partial class VerdictModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Model",
                table: "verdicts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Model",
                table: "verdicts");
        }
    }
}
