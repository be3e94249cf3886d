using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Review;

/// <summary>A real store with the review desk and a clock that stands still.</summary>
internal sealed class ReviewStore : IAsyncDisposable
{
    public ReviewStore(Action<IServiceCollection>? more = null)
    {
        Time = ManualTime.AtNoon();
        Store = new TestStore(services =>
        {
            services.AddSingleton<TimeProvider>(Time).AddAudit().AddReview(new ConfigurationBuilder().Build()).AddActions()
                .AddSingleton<IFeedClients>(new CountingPlatform());
            more?.Invoke(services);
        });
        Db = Store.Open();
        Seed = new Seed(Db, Store.Protector, Time.GetUtcNow());
        Seed.Group();
    }

    public ManualTime Time { get; }

    public TestStore Store { get; }

    public ModerationDb Db { get; }

    public Seed Seed { get; }

    public ReviewDesk Desk => Store.Services.GetRequiredService<ReviewDesk>();

    public T Get<T>() where T : notnull => Store.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Store.DisposeAsync();
    }
}
