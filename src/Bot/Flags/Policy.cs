using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Flags;

/// <summary>Turns a verdict into a ruling by the settings: thresholds, watch words, allow words.</summary>
internal sealed class Policy
{
    /// <summary>Category of a finding that comes from the admin's own watch words.</summary>
    public const string WatchWord = "watch_word";

    private const string DetectorFailed = ":detector_failed";
    private readonly GroupThresholds _thresholds;
    private readonly Dictionary<string, GroupThresholds> _ofGroups;
    private readonly WordList _watch;
    private readonly WordList _allow;

    public Policy(IOptions<PolicyOptions> options, IOptions<GroupsOptions> groups)
    {
        PolicyOptions policy = options.Value;
        _thresholds = GroupThresholds.Of(policy);
        _ofGroups = groups.Value.Groups.ToDictionary(g => g.Id, g => GroupThresholds.Of(policy, g), StringComparer.Ordinal);
        _watch = new WordList(policy.WatchWords);
        _allow = new WordList(policy.AllowWords);
        Version = VersionOf(policy, groups.Value);
    }

    /// <summary>Fingerprint of the settings: it changes when any of them does, a group's own thresholds included.</summary>
    public string Version { get; }

    /// <summary>The lowest score from which any group's item may be flagged as discriminatory; the model's own at most.</summary>
    public static double LowestDiscrimination(PolicyOptions policy, GroupsOptions groups) => groups.Groups
        .Select(group => GroupThresholds.Of(policy, group)).Append(GroupThresholds.Of(policy))
        .Select(thresholds => thresholds.LowestDiscrimination).Append(Screener.DefaultDiscrimination).Min();

    /// <summary>Whether a ruling needs the text itself.</summary>
    public bool ReadsText => !_watch.IsEmpty || !_allow.IsEmpty;

    /// <summary>Rules on one verdict.</summary>
    /// <param name="verdict">With its findings, its revision and the item.</param>
    /// <param name="text">The judged text; needed only when <see cref="ReadsText"/>.</param>
    public PolicyRuling Rule(StoredVerdict verdict, string? text)
    {
        PreparedText? prepared = text is null || !ReadsText ? null : PreparedText.From(text);
        IReadOnlyList<TextSpan> allowed = prepared is null ? [] : _allow.Find(prepared);
        StoredFinding[] findings = [.. verdict.Findings.Where(f => f.Detector != WatchWord && f.Severity != Severity.None && !IsAllowed(f, allowed))];
        StoredFinding[] watched = prepared is null ? [] : [.. _watch.Find(prepared).Select(ToFinding)];

        GroupThresholds thresholds = _ofGroups.GetValueOrDefault(verdict.Revision.Item.GroupId, _thresholds);
        bool discrimination = HalfFlagged(
            Half.Discrimination, verdict, findings, verdict.DiscriminationFlagged, verdict.DiscriminationScore, thresholds);
        bool identification = HalfFlagged(
            Half.Identification, verdict, findings, verdict.IdentificationFlagged, verdict.IdentificationScore, thresholds);
        StoredFinding[] counted =
            [.. findings.Where(f => f.Half == Half.Discrimination ? discrimination : identification), .. watched];
        discrimination |= watched.Length > 0;
        if (!discrimination && !identification && verdict.NotJudged.Any(n => n.EndsWith(DetectorFailed, StringComparison.Ordinal)))
        {
            // A text on which a detector broke was not found harmless: a person looks.
            return new PolicyRuling(true, false, Severity.Low, [Grounds.Other], watched);
        }

        Severity severity = !discrimination && !identification
            ? Severity.None
            : (Severity)Math.Max((int)Severity.Low, counted.Select(f => (int)f.Severity).DefaultIfEmpty(0).Max());
        return new PolicyRuling(discrimination, identification, severity, CategoriesOf(counted, discrimination), watched);
    }

    private static string VersionOf(PolicyOptions policy, GroupsOptions groups)
    {
        var own = groups.Groups.OrderBy(g => g.Id, StringComparer.Ordinal)
            .Where(g => g.DiscriminationThreshold is not null || g.CategoryThresholds.Count > 0)
            .Select(g => new { g.Id, g.DiscriminationThreshold, g.CategoryThresholds });
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { policy, own })))[..12];
    }

    /// <summary>
    /// A half is flagged by its own threshold, or by a category with a threshold of its own. When every reason of the
    /// half lies inside allowed words, nothing is left to flag.
    /// </summary>
    private static bool HalfFlagged(
        Half half, StoredVerdict verdict, StoredFinding[] kept, bool flaggedWhenJudged, double score, GroupThresholds thresholds)
    {
        StoredFinding[] mine = [.. kept.Where(f => f.Half == half)];
        bool allAllowed = mine.Length == 0 && verdict.Findings.Any(f => f.Half == half && f.Severity != Severity.None);
        bool byScore = thresholds.Of(half) is { } limit ? score > 0 && score >= limit : flaggedWhenJudged;
        bool onlyOwnThresholds = mine.Length > 0 && mine.All(f => thresholds.Categories.ContainsKey(f.Category));
        bool byCategory = mine.Any(f =>
            thresholds.Categories.TryGetValue(f.Category, out double own) && f.Score >= own);
        return byCategory || (byScore && !allAllowed && !onlyOwnThresholds);
    }

    private static bool IsAllowed(StoredFinding finding, IReadOnlyList<TextSpan> allowed) =>
        finding.Length > 0
        && allowed.Any(span => span.Start <= finding.Start && finding.Start + finding.Length <= span.Start + span.Length);

    /// <summary>Most certain first. A verdict older than a lowered threshold has no reason to show: its ground is not known.</summary>
    private static string[] CategoriesOf(StoredFinding[] findings, bool discrimination)
    {
        string[] categories = [.. findings.GroupBy(f => f.Category, (category, group) => (Category: category, Score: group.Max(f => f.Score)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Category, StringComparer.Ordinal)
            .Select(pair => pair.Category)];
        return discrimination && findings.All(f => f.Half != Half.Discrimination) ? [.. categories, Grounds.Other] : categories;
    }

    private static StoredFinding ToFinding(TextSpan span) => new()
    {
        Detector = WatchWord,
        Version = 1,
        Half = Half.Discrimination,
        Category = WatchWord,
        Start = span.Start,
        Length = span.Length,
        Score = 1,
        Severity = Severity.Medium,
        ReasonFr = "Mot que vous avez mis sous surveillance.",
        ReasonEn = "A word that you put under watch.",
    };
}
