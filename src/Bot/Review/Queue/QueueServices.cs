using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Review.Queue.Views;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Registers what the queue reads, and what keeps it findable.</summary>
internal static class QueueServices
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddSingleton<QueueIndex>()
        .AddSingleton<IQueueSight, SkipSight>()
        .AddSingleton<QueueCards>()
        .AddSingleton<QueueReader>()
        .AddSingleton<QueuePulse>()
        .AddSingleton<SearchShelf>()
        .AddSingleton<SearchTerms>()
        .AddSingleton<CategoryNames>()
        .AddSingleton<SearchDesk>()
        .AddSingleton<SearchBook>()
        .AddSingleton<IFlagFollower>(s => s.GetRequiredService<SearchBook>())
        .AddSingleton<IErasureFollower>(s => s.GetRequiredService<SearchBook>())
        .AddSingleton<IStage, SearchStage>()
        .AddSingleton<ViewBook>()
        .AddSingleton<Exposure>()
        .AddSingleton<LifeLineReader>()
        .AddSingleton<Bulk.BulkReader>();
}
