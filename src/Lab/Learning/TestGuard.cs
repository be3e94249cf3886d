using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Learning;

/// <summary>Keeps what a model is measured on out of what it learns from.</summary>
internal static class TestGuard
{
    /// <summary>The examples that equal no sentence of the acceptance suites and none of the own sets that measure.</summary>
    public static IEnumerable<Example> Without(IReadOnlyList<Example> examples, IReadOnlyList<Example> own, AcceptanceHashes hashes)
    {
        if (examples.Count == 0)
        {
            return [];
        }

        HashSet<string> measured = [.. own.Where(example => example.Split != "train").Select(example => AcceptanceHashes.HashOf(example.Text))];
        return examples.Where(example => !hashes.Contains(example.Text) && !measured.Contains(AcceptanceHashes.HashOf(example.Text)));
    }
}
