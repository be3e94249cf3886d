using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModerationBot.Bot.Hosting.Migrations.Accounts
{
    /// <inheritdoc />
    public partial class FirstAdmin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsFirst",
                table: "admins",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Accounts are never deleted: the lowest row is the one that the program made at its first start.
            migrationBuilder.Sql("UPDATE admins SET IsFirst = 1 WHERE rowid = (SELECT MIN(rowid) FROM admins)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsFirst",
                table: "admins");
        }
    }
}
