using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Review.Queue.Views;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Tables <c>search_words</c>, <c>search_marks</c> and <c>saved_views</c>.</summary>
internal sealed class QueueModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<SearchWord>(word =>
        {
            word.ToTable("search_words").HasKey(w => new { w.Word, w.FlagId });
            word.HasIndex(w => w.FlagId);
        });
        model.Entity<SearchMark>(mark =>
        {
            mark.ToTable("search_marks").HasKey(m => m.FlagId);
            mark.Property(m => m.FlagId).ValueGeneratedNever();
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_views").HasKey(v => v.Id);
            view.HasIndex(v => new { v.AdminId, v.Name }).IsUnique();
        });
    }
}
