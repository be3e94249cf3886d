using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>Table <c>admin_authors</c>. It stands beside the items and not beside the accounts: a decision reads it in its own transaction.</summary>
internal sealed class PeopleModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<AdminAuthor>(author =>
    {
        author.ToTable("admin_authors").HasKey(a => a.Id);
        author.HasIndex(a => new { a.AdminId, a.GroupId, a.AuthorPlatformId }).IsUnique();
        author.HasIndex(a => new { a.GroupId, a.AuthorPlatformId });
    });
}
