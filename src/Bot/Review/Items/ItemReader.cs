using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Review.Items.Asking;
using ModerationBot.Bot.Review.Items.Authors;
using ModerationBot.Bot.Review.Items.Changes;
using ModerationBot.Bot.Review.Items.Matches;
using ModerationBot.Bot.Review.Items.Threads;
using ModerationBot.Bot.Review.Queue;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Reads one flag with all that surrounds it: a fixed number of indexed reads, whatever the size of its thread.</summary>
internal sealed class ItemReader(
    IDbContextFactory<ModerationDb> factory,
    MemberTexts texts,
    ExampleBook examples,
    RewriteDesk rewrites,
    MatchDesk matches,
    IGroupRules rules,
    DecisionOffers offers,
    IOptions<ReviewOptions> options)
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
        ThreadTexts above = await ThreadTexts.ReadAsync(db, texts, [flag.Item], cancellationToken).ConfigureAwait(false);
        ThreadAround around = await ThreadReader.ReadAsync(db, texts, flag, cancellationToken).ConfigureAwait(false);
        EditTrail edits = await EditReader.ReadAsync(db, texts, flag, cancellationToken).ConfigureAwait(false);
        AuthorPast author = await AuthorReader.ReadAsync(db, flag, cancellationToken).ConfigureAwait(false);
        return View(flag, group, above, around, edits, author);
    }

    private ItemView View(Flag flag, Group? group, ThreadTexts above, ThreadAround around, EditTrail edits, AuthorPast author)
    {
        Item item = flag.Item;
        StoredVerdict verdict = flag.Verdict;
        MemberText text = texts.Open(verdict.Revision);
        ReasonList reasons = ReasonList.Of(flag);
        string? parent = ParentOf(item, verdict.Revision, above);
        string? language = QueueCards.LanguageOf(flag);
        RewriteView? rewrite = rewrites.Suggest(flag, text, parent);
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
            Language = language,
            Reasons = reasons.Reasons,
            Discriminates = new HalfScore(verdict.DiscriminationScore, verdict.DiscriminationScoreAlone),
            Identifies = new HalfScore(verdict.IdentificationScore, verdict.IdentificationScoreAlone),
            NotJudged = [.. verdict.NotJudged.Select(n => n[(n.LastIndexOf(':') + 1)..]).Distinct()],
            Attachments = verdict.Revision.Attachments,
            HasContext = item.ParentPlatformId is not null || verdict.Revision.ParentTextCipher is not null,
            Parent = above.Parent(item),
            Post = item.ParentPlatformId == item.ThreadPlatformId ? null : above.Post(item),
            Pseudonym = texts.Pseudonym(item),
            NameKept = item.AuthorNameCipher is not null,
            Author = author,
            CreatedAt = item.CreatedAt,
            RaisedAt = flag.RaisedAt,
            Revision = verdict.Revision.Number,
            Revisions = item.LatestRevision,
            Edits = edits,
            Around = around,
            Permalink = SafeLink(item.Permalink),
            Rewrite = rewrite,
            Matches = matches.Count(flag, text, parent),
            Ask = text.IsReadable ? Ask(flag, group, rewrite, language) : null,
            DueAt = flag.DueAt,
            CanHide = offers.CanHide(item),
            Rules = RulesOf(flag.GroupId),
            Teaches = examples.Groups.Contains(flag.GroupId),
        };
    }

    private AskView Ask(Flag flag, Group? group, RewriteView? rewrite, string? language)
    {
        string to = language ?? group?.Language ?? "fr";
        return new AskView(
            AskDraft.Compose(flag, rewrite, to), to, flag.Item.Kind, offers.CanWrite(flag.Item), group?.DryRun ?? true, options.Value.AskEditHours);
    }

    private KeyValuePair<string, string>[] RulesOf(string groupId) =>
        [.. rules.Of(groupId).Select(rule =>
            KeyValuePair.Create(rule.Id, rule.Text.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)))];

    /// <summary>The text that the item was judged under: the one answered to, else the post, else what an import gave.</summary>
    private string? ParentOf(Item item, Revision revision, ThreadTexts above) =>
        item.ParentPlatformId is null && revision.ParentTextCipher is null ? null
        : above.Parent(item) is { IsReadable: true } parent ? parent.Text
        : above.Post(item) is { IsReadable: true } post ? post.Text
        : texts.Open(revision.ParentTextCipher);

    /// <summary>Only web addresses become links: a permalink comes from outside.</summary>
    private static string? SafeLink(string? permalink) =>
        Uri.TryCreate(permalink, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;
}
