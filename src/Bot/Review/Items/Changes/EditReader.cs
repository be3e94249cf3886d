using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>Reads what became of an item's text.</summary>
internal static class EditReader
{
    /// <summary>Versions beyond these are the oldest, and left out.</summary>
    private const int MostVersions = 12;

    /// <summary>The versions of a flag's item; none when there is only one.</summary>
    /// <param name="db">Read only.</param>
    /// <param name="texts">Opens them.</param>
    /// <param name="flag">With its item, verdict and revision.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<EditTrail> ReadAsync(ModerationDb db, MemberTexts texts, Flag flag, CancellationToken cancellationToken)
    {
        if (flag.Item.LatestRevision == 1)
        {
            return EditTrail.None;
        }

        List<Revision> versions = await db.Set<Revision>().AsNoTracking().Where(r => r.ItemId == flag.ItemId)
            .OrderByDescending(r => r.Number).Take(MostVersions).ToListAsync(cancellationToken).ConfigureAwait(false);
        versions.Reverse();
        List<long> ids = versions.ConvertAll(r => r.Id);
        var flagged = await db.Set<StoredVerdict>().AsNoTracking().Where(v => ids.Contains(v.RevisionId) && v.Flagged)
            .Select(v => new { v.RevisionId, v.JudgedAt }).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<long, int> numbers = versions.ToDictionary(r => r.Id, r => r.Number);
        List<(int, DateTimeOffset)> flags = [(flag.Verdict.Revision.Number, flag.RaisedAt), .. flagged.Select(v => (numbers[v.RevisionId], v.JudgedAt))];
        return new EditTrail(Steps(versions, texts, flag.Verdict.RevisionId, flags));
    }

    private static List<EditStep> Steps(
        List<Revision> versions, MemberTexts texts, long judged, List<(int Number, DateTimeOffset At)> flags)
    {
        List<EditStep> steps = [];
        Revision? before = null;
        MemberText? textBefore = null;
        foreach (Revision version in versions)
        {
            MemberText text = texts.Open(version);
            steps.Add(new EditStep(
                version.Number, version.SeenAt, version.Id == judged, text.IsReadable,
                flags.Exists(flag => version.Number > flag.Number && version.SeenAt >= flag.At),
                Runs(textBefore, text),
                before is not null && !before.Attachments.SequenceEqual(version.Attachments)));
            (before, textBefore) = (version, text);
        }

        return steps;
    }

    private static IReadOnlyList<TextRun> Runs(MemberText? before, MemberText text) => (before, text) switch
    {
        (_, { IsReadable: false }) => [],
        (null, _) => text.Text.Length == 0 ? [] : [new TextRun(text.Text, RunKind.Same)],
        ({ IsReadable: true }, _) => WordDiff.Compare(before.Text, text.Text),
        _ => [],
    };
}
