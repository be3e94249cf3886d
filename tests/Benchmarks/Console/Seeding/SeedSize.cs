namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>How much is written.</summary>
/// <param name="Items">Judged posts and comments.</param>
/// <param name="Flags">Of them flagged.</param>
/// <param name="Decisions">Of the flags decided; the rest is open.</param>
/// <param name="Authors">Members who write.</param>
internal sealed record SeedSize(int Items, int Flags, int Decisions, int Authors)
{
    /// <summary>What the review console promises to carry.</summary>
    public static SeedSize Full { get; } = new(1_000_000, 50_000, 20_000, 20_000);

    /// <summary>A share of it, for a quick look.</summary>
    public SeedSize Times(double share) => new((int)(Items * share), (int)(Flags * share), (int)(Decisions * share), (int)(Authors * share));
}
