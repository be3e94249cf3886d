using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies.Backtest;
using ModerationBot.Bot.Policies.Trying;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;
using ModerationBot.Detection.Text;

namespace ModerationBot.Bot.Policies.Retiring;

/// <summary>Finds the words that caused a wrong flag, and measures what they did.</summary>
internal sealed class RetireReader(
    IDbContextFactory<ModerationDb> factory, PolicyBook book, KeptTexts texts, DecidedBook decided, ITextProtector protector)
{
    /// <summary>Longer places are sentences, not terms.</summary>
    public const int MostWords = 6;

    /// <summary>Reads a flag.</summary>
    public async Task<RetireView> ReadAsync(long flagId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Decision? decision = await DecidedBook.Standing(db).AsNoTracking().Include(d => d.Flag)
            .FirstOrDefaultAsync(d => d.FlagId == flagId, cancellationToken).ConfigureAwait(false);
        if (decision is null)
        {
            Flag? flag = await db.Set<Flag>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == flagId, cancellationToken).ConfigureAwait(false);
            return Nothing(flag is null ? RetireStatus.NotFound : RetireStatus.NotWrong, flag?.GroupId ?? "");
        }

        if (DecidedBook.IsWrong(decision.Outcome, decision.Reason) != true)
        {
            return Nothing(RetireStatus.NotWrong, decision.Flag.GroupId);
        }

        long verdictId = decision.VerdictId ?? decision.Flag.VerdictId;
        StoredVerdict verdict = await db.Set<StoredVerdict>().AsNoTracking().Include(v => v.Findings).Include(v => v.Revision)
            .FirstAsync(v => v.Id == verdictId, cancellationToken).ConfigureAwait(false);
        if (verdict.Revision.TextCipher is not { } cipher || !protector.TryUnprotect(cipher, out string? text))
        {
            return Nothing(RetireStatus.Erased, decision.Flag.GroupId);
        }

        return await MeasureAsync(decision.Flag.GroupId, verdict, text, cancellationToken).ConfigureAwait(false);
    }

    private static RetireView Nothing(RetireStatus status, string groupId) => new(status, groupId, 0, []);

    private async Task<RetireView> MeasureAsync(string groupId, StoredVerdict verdict, string text, CancellationToken cancellationToken)
    {
        (StoredFinding Finding, string Term)[] terms = [.. verdict.Findings
            .Where(f => f.Severity != Severity.None && f.Length > 0 && f.Start >= 0 && f.Start + f.Length <= text.Length)
            .OrderByDescending(f => f.Score)
            .Select(f => (Finding: f, Term: text.Substring(f.Start, f.Length).Trim()))
            .Where(pair => IsTerm(pair.Term))
            .DistinctBy(pair => WordList.Folded(pair.Term))];
        if (terms.Length == 0)
        {
            return Nothing(RetireStatus.NoTerm, groupId);
        }

        PolicySettings now = book.Of(groupId).Settings;
        IReadOnlyList<KeptText> kept = [.. (await texts.ReadAsync(groupId, cancellationToken).ConfigureAwait(false)).Where(one => one.FlagId is not null)];
        Dictionary<long, bool> wrong = (await decided.ReadAsync(groupId, cancellationToken).ConfigureAwait(false))
            .ToDictionary(one => one.FlagId, one => one.Wrong);
        return new(RetireStatus.Ready, groupId, kept.Count, [.. terms.Select(pair => Measure(groupId, pair.Finding, pair.Term, now, kept, wrong))]);
    }

    private static bool IsTerm(string term) => term.Length <= PolicyLimits.WordLength
        && !term.Contains('|', StringComparison.Ordinal) && !term.Any(char.IsControl)
        && WordList.Folded(term) is { } folded && folded.Split(' ').Length <= MostWords;

    private static RetirableTerm Measure(
        string groupId, StoredFinding finding, string term, PolicySettings now, IReadOnlyList<KeptText> kept, Dictionary<long, bool> wrong)
    {
        WordList words = new([WordRule.Exactly(term)]);
        Policy live = new(groupId, now);
        Policy without = new(groupId, With(now, term));
        KeptText[] caused = [.. kept.AsParallel().AsOrdered().Where(one => Caused(one, words))];
        int wrongs = caused.Count(one => wrong.TryGetValue(one.FlagId!.Value, out bool isWrong) && isWrong);
        int rights = caused.Count(one => wrong.TryGetValue(one.FlagId!.Value, out bool isWrong) && !isWrong);
        int gone = caused.Count(one => live.Rule(one.Verdict, one.Text).Flagged && !without.Rule(one.Verdict, one.Text).Flagged);
        return new(finding.Id, finding.Half, finding.Category, term, caused.Length, wrongs, rights, Share.Of(wrongs, wrongs + rights), gone);
    }

    /// <summary>Settings with one more allow word, which is watched no longer.</summary>
    public static PolicySettings With(PolicySettings settings, string term)
    {
        string? folded = WordList.Folded(term);
        return settings with
        {
            WatchWords = [.. settings.WatchWords.Where(rule => WordList.Folded(rule.Word) != folded)
                .Select(rule => rule with { Forms = [.. rule.Forms.Where(form => WordList.Folded(form) != folded)] })],
            AllowWords = WordList.Folded(settings.AllowWords).Contains(folded) ? settings.AllowWords : [.. settings.AllowWords, WordRule.Exactly(term)],
        };
    }

    private static bool Caused(KeptText one, WordList words)
    {
        IReadOnlyList<TextSpan> places = words.Find(one.Text);
        return places.Count > 0 && one.Verdict.Findings.Any(f => f.Severity != Severity.None && f.Length > 0
            && places.Any(place => place.Start <= f.Start && f.Start + f.Length <= place.End));
    }
}
