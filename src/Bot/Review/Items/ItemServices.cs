using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Items.Authors;
using ModerationBot.Bot.Review.Items.Deciding;
using ModerationBot.Bot.Review.Items.Matches;
using ModerationBot.Bot.Review.Items.Notes;
using ModerationBot.Bot.Screening;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Registers what the item page reads and keeps.</summary>
internal static class ItemServices
{
    public static IServiceCollection AddItems(this IServiceCollection services) => services
        .AddSingleton<OpeningBook>()
        // The pages stand without detectors too; then nothing is suggested or counted.
        .AddSingleton(s => new RewriteDesk(() => s.GetService<LiveScreener>()?.Current, s.GetRequiredService<PolicyBook>()))
        .AddSingleton(s => new MatchDesk(() => s.GetService<LiveScreener>()?.Current))
        .AddSingleton<ItemReader>()
        .AddSingleton<StandReader>()
        .AddSingleton<ItemWording>()
        .AddSingleton<NameDesk>()
        .AddSingleton<NoteBook>()
        .AddSingleton<IErasureFollower, NoteErasure>();
}
