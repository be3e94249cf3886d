using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Table <c>actions</c>.</summary>
internal sealed class ActionsModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<PlatformAction>(action =>
    {
        action.ToTable("actions").HasKey(a => a.Id);
        action.HasIndex(a => a.DecisionId).IsUnique();
        action.HasIndex(a => new { a.State, a.NextTryAt });
        action.Property(a => a.State).HasConversion<string>();
        action.HasOne(a => a.Decision).WithMany().HasForeignKey(a => a.DecisionId);
    });
}
