using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Reads one flag with all that surrounds it.</summary>
internal sealed class ItemReader(IDbContextFactory<ModerationDb> factory, MemberTexts texts, ExampleBook examples, RewriteDesk rewrites)
{
    /// <summary>Reads a flag; null when there is none with this id.</summary>
    public async Task<ItemView?> ReadAsync(long flagId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Flag? flag = await db.Set<Flag>().AsNoTracking().AsSplitQuery()
            .Include(f => f.Item).Include(f => f.Verdict.Revision).Include(f => f.Verdict.Findings)
            .FirstOrDefaultAsync(f => f.Id == flagId, cancellationToken).ConfigureAwait(false);
        if (flag is null)
        {
            return null;
        }

        Group? group = await db.Set<Group>().AsNoTracking()
            .FirstOrDefaultAsync(g => g.Id == flag.GroupId, cancellationToken).ConfigureAwait(false);
        ThreadTexts around = await ThreadTexts.ReadAsync(db, texts, [flag.Item], cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<long, int> ranks = await AuthorHistory.RankAsync(db, [flag], cancellationToken).ConfigureAwait(false);
        int others = await db.Set<Flag>().CountAsync(
            f => f.Id != flag.Id && f.State == FlagState.Open && f.GroupId == flag.GroupId
                && f.ThreadPlatformId == flag.ThreadPlatformId,
            cancellationToken).ConfigureAwait(false);
        return View(flag, group, around, AuthorHistory.Of(ranks, flag), others);
    }

    private ItemView View(Flag flag, Group? group, ThreadTexts around, int rank, int others)
    {
        Item item = flag.Item;
        StoredVerdict verdict = flag.Verdict;
        MemberText text = texts.Open(verdict.Revision);
        ReasonList reasons = ReasonList.Of(flag);
        return new ItemView
        {
            FlagId = flag.Id,
            Version = flag.Version,
            State = flag.State,
            Severity = flag.Severity,
            Categories = CategoryTag.Of(flag),
            GroupId = flag.GroupId,
            GroupName = group?.Name ?? flag.GroupId,
            Zone = group?.Zone ?? TimeZoneInfo.Utc,
            Kind = item.Kind,
            OnPlatform = item.State,
            Text = text,
            Pieces = TextMarker.Cut(text.Text, reasons.Marks),
            Language = QueueCards.LanguageOf(flag),
            Reasons = reasons.Reasons,
            Discriminates = new HalfScore(verdict.DiscriminationScore, verdict.DiscriminationScoreAlone),
            Identifies = new HalfScore(verdict.IdentificationScore, verdict.IdentificationScoreAlone),
            NotJudged = [.. verdict.NotJudged.Select(n => n[(n.LastIndexOf(':') + 1)..]).Distinct()],
            Attachments = verdict.Revision.Attachments,
            Parent = around.Parent(item),
            Post = item.ParentPlatformId == item.ThreadPlatformId ? null : around.Post(item),
            Pseudonym = texts.Pseudonym(item),
            AuthorName = texts.Open(item.AuthorNameCipher),
            AuthorFlags = rank,
            CreatedAt = item.CreatedAt,
            RaisedAt = flag.RaisedAt,
            Revision = verdict.Revision.Number,
            Revisions = item.LatestRevision,
            OtherOpenInThread = others,
            Permalink = SafeLink(item.Permalink),
            Rewrite = rewrites.Suggest(flag, text, ParentOf(item, verdict.Revision, around)),
            Teaches = examples.Groups.Contains(flag.GroupId),
        };
    }

    /// <summary>The text that the item was judged under: the one answered to, else the post, else what an import gave.</summary>
    private string? ParentOf(Item item, Revision revision, ThreadTexts around) =>
        item.ParentPlatformId is null && revision.ParentTextCipher is null ? null
        : around.Parent(item) is { IsReadable: true } parent ? parent.Text
        : around.Post(item) is { IsReadable: true } post ? post.Text
        : texts.Open(revision.ParentTextCipher);

    /// <summary>Only web addresses become links: a permalink comes from outside.</summary>
    private static string? SafeLink(string? permalink) =>
        Uri.TryCreate(permalink, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;
}
