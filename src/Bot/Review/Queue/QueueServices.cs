using ModerationBot.Bot.Review.Queue.Searches;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Registers what the queue reads.</summary>
internal static class QueueServices
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddSingleton<QueueIndex>()
        .AddSingleton<IQueueSight, FullSight>()
        .AddSingleton<QueueCards>()
        .AddSingleton<SearchShelf>()
        .AddSingleton<SearchDesk>()
        .AddSingleton<QueueReader>()
        .AddSingleton<QueuePulse>();
}
