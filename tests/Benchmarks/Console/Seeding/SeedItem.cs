namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>One invented post or comment.</summary>
/// <param name="Id">From 1, in the order of time.</param>
/// <param name="Group">Index of the group.</param>
/// <param name="Thread">Id of the post that opened the thread; the item's own for a post.</param>
/// <param name="Author">Index of the author.</param>
/// <param name="At">When it was written and seen, in milliseconds since 1970.</param>
/// <param name="Flagged">Whether a flag is raised.</param>
internal readonly record struct SeedItem(int Id, int Group, int Thread, int Author, long At, bool Flagged)
{
    public bool IsPost => Id == Thread;

    public string PlatformId => $"1042_{Id}";

    public string ThreadPlatformId => $"1042_{Thread}";
}
