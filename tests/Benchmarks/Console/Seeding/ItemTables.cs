using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>Writes tables <c>items</c>, <c>revisions</c>, <c>verdicts</c> and <c>findings</c>: one revision and one verdict per item.</summary>
internal sealed class ItemTables(SqliteConnection connection) : IDisposable
{
    private const string Policy = "bench";
    private const string NoList = "[]";

    /// <summary>Days that an unflagged post is kept as context of its comments.</summary>
    private const long KeptMilliseconds = 14L * 86_400_000;

    private readonly InsertCommand _items = new(
        connection, "items", "Id", "GroupId", "PlatformId", "Kind", "ParentPlatformId", "ThreadPlatformId", "AuthorPlatformId",
        "AuthorNameCipher", "CreatedAt", "SeenAt", "ConfirmedAt", "State", "Permalink", "Imported", "LatestRevision");

    private readonly InsertCommand _revisions = new(
        connection, "revisions", "Id", "ItemId", "Number", "ContentHash", "TextCipher", "Attachments", "SeenAt", "ErasedAt", "KeepUntil");

    private readonly InsertCommand _verdicts = new(
        connection, "verdicts", "Id", "RevisionId", "DetectorSet", "Language", "Severity", "Flagged", "DiscriminationFlagged",
        "DiscriminationScore", "DiscriminationScoreAlone", "IdentificationFlagged", "IdentificationScore",
        "IdentificationScoreAlone", "NotJudged", "JudgedAt", "AppliedPolicy");

    private readonly InsertCommand _findings = new(
        connection, "findings", "VerdictId", "Detector", "Version", "Half", "Category", "Start", "Length", "Score", "Severity", "ReasonFr", "ReasonEn");

    /// <param name="item">What is written.</param>
    /// <param name="group">Id of its group.</param>
    /// <param name="plan">What its flag says; null when none is raised.</param>
    /// <param name="cipher">Encrypted text of a flagged item and of a post of the last days.</param>
    /// <param name="name">Encrypted name of a flagged author.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public void Write(in SeedItem item, string group, FlagPlan? plan, byte[]? cipher, byte[]? name, long now)
    {
        string author = AuthorOf(item);
        _items.Run(
            item.Id, group, item.PlatformId, item.IsPost ? "Post" : "Comment", item.IsPost ? null : item.ThreadPlatformId,
            item.ThreadPlatformId, author, name, item.At, item.At, now, "Visible",
            plan is null ? null : $"https://group.example/{item.PlatformId}", 0, 1);
        bool context = plan is null && cipher is not null;
        _revisions.Run(
            item.Id, item.Id, 1, ((ulong)item.Id * 0x9E3779B97F4A7C15).ToString("x64", CultureInfo.InvariantCulture), cipher,
            item.IsPost && item.Id % 3 == 0 ? "[\"photo\"]" : NoList, item.At, cipher is null ? item.At : null,
            context ? item.At + KeptMilliseconds : null);
        bool discrimination = plan?.Discrimination == true, identification = plan?.Identification == true;
        _verdicts.Run(
            item.Id, item.Id, Policy, "fr", (int)(plan?.Severity ?? 0), plan is not null, discrimination, discrimination ? 0.91 : 0.04,
            discrimination ? 0.62 : 0.04, identification, identification ? 0.77 : 0.02, identification ? 0.77 : 0.02,
            item.Id % 200 == 0 ? "[\"patient:too_short\"]" : NoList, item.At + 900, Policy);
        WriteFindings(item.Id, plan);
    }

    /// <summary>32 hex digits, as the feeds store an author.</summary>
    public static string AuthorOf(in SeedItem item) =>
        ((UInt128)(ulong)(item.Author + 1) * 0x9E3779B97F4A7C15 * 0xC2B2AE3D27D4EB4F).ToString("x32", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _items.Dispose();
        _revisions.Dispose();
        _verdicts.Dispose();
        _findings.Dispose();
    }

    private void WriteFindings(int verdict, FlagPlan? plan)
    {
        int start = 8;
        foreach (string ground in plan?.Grounds ?? [])
        {
            Finding("discrimination", "Discrimination", ground, "Cette phrase rabaisse des personnes pour ce qu'elles sont.");
        }

        foreach (string identifier in plan?.Identifiers ?? [])
        {
            Finding("patient", "Identification", identifier, "Ce détail aide à reconnaître la personne soignée.");
        }

        void Finding(string detector, string half, string category, string reason)
        {
            _findings.Run(verdict, detector, 1, half, category, start, 18, 0.91 - (start * 0.001), (int)plan!.Severity, reason, "An invented reason.");
            start += 47;
        }
    }
}
