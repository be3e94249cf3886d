using System.Security.Cryptography;
using System.Text.Json;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Flags;

/// <summary>Turns a verdict into a ruling by one group's settings: thresholds, grounds, watch words, allow words.</summary>
internal sealed class Policy
{
    /// <summary>Category of a finding that comes from the owner's own watch words.</summary>
    public const string WatchWord = "watch_word";

    private const string DetectorFailed = ":detector_failed";
    private readonly GroupThresholds _thresholds;
    private readonly HashSet<string> _off;
    private readonly WordList _watch;
    private readonly WordList _allow;

    /// <param name="groupId">Whose policy it is; empty for groups that nothing names.</param>
    /// <param name="settings">What it says.</param>
    public Policy(string groupId, PolicySettings settings)
    {
        Settings = settings;
        _thresholds = settings.Thresholds;
        _off = new(settings.GroundsOff, StringComparer.Ordinal);
        _watch = new WordList(settings.WatchWords);
        _allow = new WordList(settings.AllowWords);
        Version = VersionOf(groupId, settings);
    }

    /// <summary>What it says.</summary>
    public PolicySettings Settings { get; }

    /// <summary>Fingerprint of the group and of everything that its rulings depend on, 12 hex digits.</summary>
    public string Version { get; }

    /// <summary>Whether a ruling needs the text itself.</summary>
    public bool ReadsText => !_watch.IsEmpty || !_allow.IsEmpty;

    /// <summary>Rules on one verdict.</summary>
    /// <param name="verdict">With its findings.</param>
    /// <param name="text">The judged text; needed only when <see cref="ReadsText"/>.</param>
    public PolicyRuling Rule(StoredVerdict verdict, string? text) =>
        Rule(verdict, text is null || !ReadsText ? null : PreparedText.From(text));

    /// <summary>The same for a text that was read already.</summary>
    public PolicyRuling Rule(StoredVerdict verdict, PreparedText? prepared)
    {
        IReadOnlyList<TextSpan> allowed = prepared is null ? [] : _allow.Find(prepared);
        StoredFinding[] reasons = [.. verdict.Findings.Where(f => f.Detector != WatchWord && f.Severity != Severity.None)];
        StoredFinding[] kept = [.. reasons.Where(f => !IsAllowed(f, allowed) && !IsOff(f))];
        StoredFinding[] watched = prepared is null ? [] : [.. Watched(prepared, allowed).Select(ToFinding)];
        bool discrimination = Flags(
            Half.Discrimination, verdict.DiscriminationScore, verdict.DiscriminationFlagged, kept, reasons);
        bool identification = Flags(
            Half.Identification, verdict.IdentificationScore, verdict.IdentificationFlagged, kept, reasons);
        StoredFinding[] counted =
            [.. kept.Where(f => f.Half == Half.Discrimination ? discrimination : identification), .. watched];
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

    private static string VersionOf(string groupId, PolicySettings settings)
    {
        object ruling = new
        {
            groupId,
            settings.DiscriminationThreshold,
            settings.IdentificationThreshold,
            Categories = settings.CategoryThresholds.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            Off = settings.GroundsOff.Order(StringComparer.Ordinal),
            Watch = WordList.Folded(settings.WatchWords),
            Allow = WordList.Folded(settings.AllowWords),
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ruling)))[..12];
    }

    private bool Flags(Half half, double score, bool flaggedWhenJudged, StoredFinding[] kept, StoredFinding[] reasons) => HalfRule.Flags(
        _thresholds,
        half,
        score,
        flaggedWhenJudged,
        [.. kept.Where(f => f.Half == half).Select(f => (f.Category, f.Score))],
        reasons.Any(f => f.Half == half));

    /// <summary>
    /// Watch words, save where a longer allowed phrase holds the very word: to allow "service Gomer" excuses that one place,
    /// and nothing beside it.
    /// </summary>
    private IEnumerable<TextSpan> Watched(PreparedText prepared, IReadOnlyList<TextSpan> allowed) => _watch.Find(prepared)
        .Where(word => !allowed.Any(phrase => phrase.Start <= word.Start && word.End <= phrase.End && phrase.Length > word.Length));

    private bool IsOff(StoredFinding finding) => finding.Half == Half.Discrimination && _off.Contains(finding.Category);

    private static bool IsAllowed(StoredFinding finding, IReadOnlyList<TextSpan> allowed) =>
        finding.Length > 0
        && allowed.Any(span => span.Start <= finding.Start && finding.Start + finding.Length <= span.End);

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
