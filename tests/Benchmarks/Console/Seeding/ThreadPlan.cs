namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>
/// Decides who wrote what, where and when: two years of three groups, a few prolific authors, threads of a dozen, and
/// flags that come in heaps under some posts.
/// </summary>
internal static class ThreadPlan
{
    private const double DaysOfHistory = 730;
    private const int LongestThread = 23;
    private const double FlaggedInAHeap = 0.35;

    /// <summary>The items in the order of time.</summary>
    /// <param name="size">How many.</param>
    /// <param name="seed">Gives the same plan for the same number.</param>
    /// <param name="now">The newest item is minutes older.</param>
    public static SeedItem[] Draw(SeedSize size, int seed, DateTimeOffset now)
    {
        Random random = new(seed);
        SeedItem[] items = new SeedItem[size.Items];
        double step = DaysOfHistory * 86_400_000 / size.Items;
        long start = now.ToUnixTimeMilliseconds() - (long)(size.Items * step);
        int thread = 1, left = 0, group = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (left-- == 0)
            {
                (thread, left) = (i + 1, random.Next(1, LongestThread));
                group = random.NextDouble() switch { < 0.7 => 0, < 0.9 => 1, _ => 2 };
            }

            int author = (int)(size.Authors * Math.Pow(random.NextDouble(), 2.5));
            items[i] = new SeedItem(i + 1, group, thread, author, start + (long)(i * step), false);
        }

        Flag(items, size.Flags, random);
        return items;
    }

    /// <summary>Walks through the whole history once, so that flags are spread over it, and fills up from the newest.</summary>
    private static void Flag(SeedItem[] items, int flags, Random random)
    {
        double heaps = flags / (FlaggedInAHeap * items.Length);
        bool heap = false;
        int raised = 0;
        for (int i = 0; i < items.Length && raised < flags; i++)
        {
            heap = items[i].IsPost ? random.NextDouble() < heaps : heap;
            if (heap && random.NextDouble() < FlaggedInAHeap)
            {
                items[i] = items[i] with { Flagged = true };
                raised++;
            }
        }

        for (int i = items.Length - 1; raised < flags; i -= 3)
        {
            raised += items[i].Flagged ? 0 : 1;
            items[i] = items[i] with { Flagged = true };
        }
    }
}
