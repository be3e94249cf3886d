using System.Collections.Frozen;

namespace ModerationBot.Bot.Flags;

/// <summary>Every group's policy at one moment. Never changes: a batch is ruled by one snapshot from end to end.</summary>
internal sealed class PolicySnapshot
{
    private readonly Policy _default;
    private readonly FrozenDictionary<string, Policy> _live;
    private readonly FrozenDictionary<string, ShadowPolicy> _shadows;

    /// <param name="newest">Id of the newest row of <c>policies</c> that was read; 0 when there was none.</param>
    /// <param name="others">For groups that neither the settings nor a row name.</param>
    /// <param name="live">By group id.</param>
    /// <param name="shadows">By group id.</param>
    public PolicySnapshot(long newest, Policy others, IReadOnlyDictionary<string, Policy> live, IReadOnlyDictionary<string, ShadowPolicy> shadows)
    {
        Newest = newest;
        _default = others;
        _live = live.ToFrozenDictionary(StringComparer.Ordinal);
        _shadows = shadows.ToFrozenDictionary(StringComparer.Ordinal);
        Groups = [.. _live.Keys];
        Versions = [.. _live.Values.Select(policy => policy.Version).Append(others.Version).Distinct()];
    }

    /// <summary>Id of the newest row that it holds.</summary>
    public long Newest { get; }

    /// <summary>Fingerprints in force: a verdict ruled under any other is ruled again.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>The groups that have a policy of their own.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Fingerprint of the policy that rules the other groups: old news in a group that has one of its own by now.</summary>
    public string OthersVersion => _default.Version;

    /// <summary>The lowest score from which any group's item may be flagged as discriminatory, on trial or not.</summary>
    public double LowestDiscrimination => _live.Values.Concat(_shadows.Values.Select(shadow => shadow.Policy)).Append(_default)
        .Min(policy => policy.Settings.Thresholds.LowestDiscrimination);

    /// <summary>The policy that rules a group.</summary>
    public Policy Of(string groupId) => _live.GetValueOrDefault(groupId, _default);

    /// <summary>The policy on trial in a group; null when there is none.</summary>
    public ShadowPolicy? ShadowOf(string groupId) => _shadows.GetValueOrDefault(groupId);
}
