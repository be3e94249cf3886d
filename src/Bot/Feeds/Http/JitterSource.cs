namespace ModerationBot.Bot.Feeds.Http;

/// <summary>Numbers from 0 to 1 from one seed, for many callers at once.</summary>
internal sealed class JitterSource(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public double Next()
    {
        lock (_lock)
        {
            return _random.NextDouble();
        }
    }
}
