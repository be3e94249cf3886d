using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Accounts
{
    /// <inheritdoc />
    public partial class Roles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "admins",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // Until now every account could do everything: nobody is locked out by the step to roles.
            migrationBuilder.Sql("UPDATE admins SET Role = 'Owner';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Role",
                table: "admins");
        }
    }
}
