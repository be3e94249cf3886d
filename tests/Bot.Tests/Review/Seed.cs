using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review;

/// <summary>Puts invented items, verdicts and flags into a real database, as the stages before review would.</summary>
internal sealed class Seed(ModerationDb db, ITextProtector protector, DateTimeOffset now)
{
    private int _next;

    public const string GroupId = "essai";

    public void Group(string name = "Groupe d'essai")
    {
        db.Add(new Group { Id = GroupId, Name = name, TimeZone = "Europe/Paris", Language = "fr", HasFeed = true });
        db.SaveChanges();
    }

    public Item Item(string text, Item? parent = null, string author = "auteur-1", string[]? attachments = null, TimeSpan age = default)
    {
        string platformId = $"p{++_next}";
        DateTimeOffset created = now - age;
        Item item = new()
        {
            GroupId = GroupId,
            PlatformId = platformId,
            Kind = parent is null ? ContentKind.Post : ContentKind.Comment,
            ParentPlatformId = parent?.PlatformId,
            ThreadPlatformId = parent?.ThreadPlatformId ?? platformId,
            AuthorPlatformId = author,
            AuthorNameCipher = protector.Protect("Camille Inventée"),
            CreatedAt = created,
            SeenAt = created,
            ConfirmedAt = now,
            LatestRevision = 1,
            Permalink = "https://group.example/" + platformId,
        };
        item.Revisions.Add(new Revision
        {
            Number = 1,
            ContentHash = protector.Fingerprint($"{text}\u001e{string.Join('\u001f', attachments ?? [])}"),
            TextCipher = protector.Protect(text),
            Attachments = attachments ?? [],
            SeenAt = created,
        });
        db.Add(item);
        db.SaveChanges();
        return item;
    }

    public Flag Flag(
        Item item, Severity severity = Severity.High, StoredFinding[]? findings = null, double alone = 0.9, string[]? notJudged = null,
        bool byPolicyAlone = false)
    {
        findings ??= [Finding(Grounds.Origin, 0, 5)];
        bool discrimination = findings.Any(f => f.Half == Detection.Half.Discrimination);
        bool identification = findings.Any(f => f.Half == Detection.Half.Identification);
        Flag flag = new()
        {
            ItemId = item.Id,
            VerdictId = 0,
            Verdict = new StoredVerdict
            {
                RevisionId = item.Revisions[^1].Id,
                DetectorSet = "essai",
                Language = "fr",
                Severity = severity,
                Flagged = true,
                DiscriminationFlagged = discrimination && !byPolicyAlone,
                DiscriminationScore = discrimination ? 0.9 : 0.1,
                DiscriminationScoreAlone = discrimination ? alone : 0.1,
                IdentificationFlagged = identification && !byPolicyAlone,
                IdentificationScore = identification ? 0.8 : 0.1,
                IdentificationScoreAlone = identification ? 0.8 : 0.1,
                NotJudged = notJudged ?? [],
                JudgedAt = item.SeenAt,
                AppliedPolicy = "1",
                Findings = [.. findings],
            },
            GroupId = item.GroupId,
            ThreadPlatformId = item.ThreadPlatformId,
            AuthorPlatformId = item.AuthorPlatformId,
            Severity = severity,
            Discrimination = discrimination,
            Identification = identification,
            Categories = [.. findings.Select(f => f.Category).Distinct()],
            PolicyVersion = "1",
            RaisedAt = item.SeenAt,
        };
        db.Add(flag);
        db.SaveChanges();
        return flag;
    }

    /// <summary>Encrypts a text as the store does.</summary>
    public byte[] Protect(string text) => protector.Protect(text);

    public static StoredFinding Finding(string category, int start, int length, string reason = "Un motif inventé.") => new()
    {
        Detector = "essai",
        Version = 1,
        Half = Grounds.All.Contains(category) || category == Policy.WatchWord ? Detection.Half.Discrimination : Detection.Half.Identification,
        Category = category,
        Start = start,
        Length = length,
        Score = 0.9,
        Severity = Severity.High,
        ReasonFr = reason,
        ReasonEn = "An invented reason.",
    };
}
