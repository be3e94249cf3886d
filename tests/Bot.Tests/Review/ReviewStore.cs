using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
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
                .AddSingleton<IFeedClients>(Platform);
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

    public CountingPlatform Platform { get; } = new();

    /// <summary>Makes accounts that may decide, by the ids that decisions keep.</summary>
    public void Admins(params string[] ids) => Admins(Role.Moderator, ids);

    public void Admins(Role role, params string[] ids)
    {
        using SignInDb accounts = Get<IDbContextFactory<SignInDb>>().CreateDbContext();
        accounts.Users.AddRange(ids.Select(id => new AdminUser { Id = id, UserName = id, DisplayName = id, PasswordHash = "-", Role = role }));
        accounts.SaveChanges();
    }

    /// <summary>The only flag, or one of them, as it stands in the database.</summary>
    public async Task<Flag> FlagAsync(long id)
    {
        using ModerationDb db = Store.Open();
        return await db.Set<Flag>().AsNoTracking().SingleAsync(f => f.Id == id, TestContext.Current.CancellationToken);
    }

    public ReviewDesk Desk => Store.Services.GetRequiredService<ReviewDesk>();

    public T Get<T>() where T : notnull => Store.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Store.DisposeAsync();
    }
}
