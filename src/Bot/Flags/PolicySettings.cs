using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Flags;

/// <summary>All that the owner of a group can set about what is flagged. Kept as JSON in table <c>policies</c>.</summary>
internal sealed record PolicySettings
{
    /// <summary>Score from which an item is flagged as discriminatory, 0 to 1; null takes the model's own.</summary>
    public double? DiscriminationThreshold { get; init; }

    /// <summary>Score from which an item is flagged as identifying, 0 to 1.</summary>
    public double IdentificationThreshold { get; init; } = 0.5;

    /// <summary>Thresholds of single categories, 0 to 1, by code; they replace the two above.</summary>
    public IReadOnlyDictionary<string, double> CategoryThresholds { get; init; } = new Dictionary<string, double>();

    /// <summary>Grounds of discrimination that count for nothing.</summary>
    public IReadOnlyList<string> GroundsOff { get; init; } = [];

    /// <summary>Words that always flag.</summary>
    public IReadOnlyList<WordRule> WatchWords { get; init; } = [];

    /// <summary>Words inside which a finding is no reason.</summary>
    public IReadOnlyList<WordRule> AllowWords { get; init; } = [];

    /// <summary>The group's own rules, which decisions cite.</summary>
    public IReadOnlyList<GroupRule> Rules { get; init; } = [];

    /// <summary>Whether anybody with the link may check a draft without an account.</summary>
    public bool PublicDraftCheck { get; init; }

    /// <summary>The thresholds alone.</summary>
    [JsonIgnore]
    public GroupThresholds Thresholds => new(DiscriminationThreshold, IdentificationThreshold, CategoryThresholds);

    /// <summary>What the settings file says for a group that has no settings of its own.</summary>
    public static PolicySettings Of(PolicyOptions options) => new()
    {
        DiscriminationThreshold = options.DiscriminationThreshold,
        IdentificationThreshold = options.IdentificationThreshold,
        CategoryThresholds = options.CategoryThresholds,
        WatchWords = [.. options.WatchWords.Select(WordRule.Exactly)],
        AllowWords = [.. options.AllowWords.Select(WordRule.Exactly)],
    };

    /// <summary>What the settings file says for one group.</summary>
    public static PolicySettings Of(PolicyOptions options, GroupOptions group)
    {
        GroupThresholds thresholds = GroupThresholds.Of(options, group);
        return Of(options) with { DiscriminationThreshold = thresholds.Discrimination, CategoryThresholds = thresholds.Categories };
    }
}
