using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Table <c>statements</c>.</summary>
internal sealed class StatementsModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<Statement>(statement =>
    {
        statement.ToTable("statements").HasKey(s => s.Id);
        statement.HasIndex(s => s.DecisionId).IsUnique();
        statement.HasIndex(s => s.TokenHash).IsUnique();
        statement.HasIndex(s => s.MadeAt);
        statement.HasIndex(s => new { s.Delivery, s.NextTryAt });
        statement.Property(s => s.Delivery).HasConversion<string>();
        statement.HasOne(s => s.Decision).WithMany().HasForeignKey(s => s.DecisionId);
    });
}
