namespace ModerationBot.Bot.Policies.Trying;

/// <summary>What a policy would have done on the texts that are still kept.</summary>
/// <param name="Tried">Texts on which it was tried.</param>
/// <param name="More">Texts that it alone flags.</param>
/// <param name="Fewer">Texts that only the live policy flags.</param>
/// <param name="Watch">Watch words that are not in force yet.</param>
/// <param name="Allow">Allow words that are not in force yet.</param>
/// <param name="Samples">Up to three texts on which the two differ.</param>
internal sealed record WordTrialResult(
    int Tried, int More, int Fewer, IReadOnlyList<WordCount> Watch, IReadOnlyList<WordCount> Allow, IReadOnlyList<TrialSample> Samples);
