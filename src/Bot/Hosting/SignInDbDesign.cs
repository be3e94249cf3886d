using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Hosting;

/// <summary>Lets the migrations tool build the model of the accounts without starting the program.</summary>
internal sealed class SignInDbDesign : IDesignTimeDbContextFactory<SignInDb>
{
    public SignInDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SignInDb>().UseSqlite("Data Source=:memory:").Options);
}
