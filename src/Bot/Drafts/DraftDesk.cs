using Microsoft.Extensions.Options;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Detection.Identification.Rewriting;

namespace ModerationBot.Bot.Drafts;

/// <summary>
/// Reads a draft as the queue would read it once posted: the same detectors, the same policy. Works in memory alone: it has
/// no database and no log to write to.
/// </summary>
/// <param name="screener">Today's detectors; null where none are loaded.</param>
/// <param name="rules">The groups' policies.</param>
/// <param name="options">How many checks at once.</param>
/// <param name="time">Given to the reading alone.</param>
internal sealed class DraftDesk(Func<Screener?> screener, IDraftRules rules, IOptions<DraftsOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>
    /// Most UTF-16 units that the search for a rewrite reads in all: a text made to be hard must not hold the machine. The
    /// same on every machine, unlike a clock.
    /// </summary>
    private const int RewriteBudget = 400_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _turns = new(options.Value.ChecksAtOnce);

    /// <summary>Checks a draft.</summary>
    /// <param name="form">The draft.</param>
    /// <param name="groupId">The group that it is meant for; null when that is not said.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The answer, or why there is none.</returns>
    public async Task<(DraftAnswer? Answer, DraftProblem? Problem)> CheckAsync(
        DraftForm form, string? groupId, CancellationToken cancellationToken)
    {
        if (form.Problem is { } problem)
        {
            return (null, problem);
        }

        if (screener() is not { } detectors)
        {
            return (null, DraftProblem.NotReady);
        }

        if (!await _turns.WaitAsync(LongestWait, cancellationToken).ConfigureAwait(false))
        {
            return (null, DraftProblem.Busy);
        }

        try
        {
            return (Check(form, new Reading(detectors, rules.PolicyOf(groupId), time)), null);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static DraftAnswer Check(DraftForm form, Reading reading)
    {
        Content content = ContentOf(form);
        (Verdict verdict, Flag flag) = reading.Of(content);
        ReasonList reasons = DraftReasons.Of(flag);
        return new DraftAnswer
        {
            Identifies = flag.Identification,
            Demeans = flag.Discrimination,
            Photo = form.Photo,
            Pieces = TextMarker.Cut(form.Text, reasons.Marks),
            Reasons = reasons.Reasons,
            Language = verdict.Language is "fr" or "en" ? verdict.Language : null,
            NotJudged = [.. verdict.NotJudged.Select(one => one.Reason).Distinct()],
            Matches = flag.Identification ? reading.Count(content) : null,
            Rewrite = flag.Identification ? Rewrite(content, verdict, reading) : null,
        };
    }

    private static Content ContentOf(DraftForm form) => new(form.Text)
    {
        Kind = form.Parent.Length > 0 ? ContentKind.Comment : ContentKind.Post,
        Parent = form.Parent.Length > 0 ? form.Parent : null,
        Attachments = form.Photo ? ["photo"] : [],
    };

    /// <summary>A rewrite without text when none could be found, or none within the budget.</summary>
    private static RewriteView Rewrite(Content content, Verdict verdict, Reading reading)
    {
        int left = RewriteBudget;
        Rewriter rewriter = new(attempt =>
        {
            left -= attempt.Text.Length + (attempt.Parent?.Length ?? 0);
            return left > 0 ? reading.Of(attempt).Verdict : throw new BudgetSpentException();
        });
        try
        {
            return RewriteRuns.Of(content.Text, rewriter.Suggest(content, verdict)!);
        }
        catch (BudgetSpentException)
        {
            bool photo = verdict.Findings.Any(finding => finding.Category == IdentifierTypes.Photo);
            return new RewriteView([new(content.Text, false)], [], photo);
        }
    }

    /// <summary>Detectors and policy together.</summary>
    private sealed class Reading(Screener detectors, Policy policy, TimeProvider time)
    {
        /// <summary>How many people match the text's description; null where it gives none.</summary>
        public MatchCount? Count(Content content) => detectors.Find<CompositionDetector>()?.Count(Document.From(content));

        /// <summary>The verdict as the policy sees it, and the flag that it would raise; the flag belongs to no table.</summary>
        public (Verdict Verdict, Flag Flag) Of(Content content)
        {
            Verdict verdict = detectors.Screen(content);
            StoredVerdict row = VerdictMapping.ToRow(verdict, 0, detectors, time.GetUtcNow());
            PolicyRuling ruling = policy.Rule(row, content.Text);
            row.Findings.AddRange(ruling.Added);
            Flag flag = new()
            {
                ItemId = 0,
                VerdictId = 0,
                Verdict = row,
                GroupId = "",
                ThreadPlatformId = "",
                Severity = ruling.Severity,
                Discrimination = ruling.Discrimination,
                Identification = ruling.Identification,
                Categories = ruling.Categories,
                PolicyVersion = policy.Version,
                RaisedAt = row.JudgedAt,
            };
            return (verdict with { Identification = verdict.Identification with { Flagged = ruling.Identification } }, flag);
        }
    }

    private sealed class BudgetSpentException : Exception;
}
