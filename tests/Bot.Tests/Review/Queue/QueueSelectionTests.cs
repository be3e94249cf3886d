using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class QueueSelectionTests
{
    private const long Hour = 3_600_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
    private static readonly QueueDays Days = new(Now, []);

    private static QueueEntry Entry(long id, double hours = 1, Severity severity = Severity.Medium, string? thread = null) => new()
    {
        Id = id,
        Version = 1,
        GroupId = "g",
        Thread = thread ?? $"t{id}",
        Author = "a",
        Severity = severity,
        RaisedAt = Now.ToUnixTimeMilliseconds() - (long)(hours * Hour),
        Discrimination = true,
        Identification = false,
        DiscriminationScore = 0.9,
        IdentificationScore = 0.1,
        Categories = CategoryBits.Of([Grounds.Origin, IdentifierTypes.Place], true, false),
        Kind = ContentKind.Comment,
        State = QueueState.Open,
        Proposed = false,
        Repeat = false,
    };

    private static QueueSelection Select(QueueFilter filter, params QueueEntry[] entries) => QueueSelection.Of(entries, filter, Days, false);

    private static long[] Order(QueueSort sort, params QueueEntry[] entries) =>
        [.. Select(QueueFilter.All with { Sort = sort }, entries).OnPage.Select(thread => thread[0].Id)];

    [Fact]
    public void Sort_EachOrder_IsTheOneThatWasAskedFor()
    {
        QueueEntry[] entries =
            [Entry(1, 70, Severity.Low), Entry(2, 0.1, Severity.Critical), Entry(3, 5, Severity.High), Entry(4, 30, Severity.Medium)];

        Assert.Equal([4, 3, 1, 2], Order(QueueSort.Urgent, entries));
        Assert.Equal([2, 3, 4, 1], Order(QueueSort.Risk, entries));
        Assert.Equal([1, 4, 3, 2], Order(QueueSort.Oldest, entries));
        Assert.Equal([2, 3, 4, 1], Order(QueueSort.Newest, entries));
    }

    [Theory]
    [InlineData(QueueSort.Urgent)]
    [InlineData(QueueSort.Newest)]
    public void Sort_WhatTheReaderIsAskedToDecide_ComesFirstForHerAlone(QueueSort sort)
    {
        QueueEntry[] entries = [Entry(1, 0.1, Severity.Critical), Entry(2, 9, Severity.Low) with { EscalatedTo = "claire" }];
        QueueFilter filter = QueueFilter.All with { Sort = sort };

        Assert.Equal(2, QueueSelection.Of(entries, filter, Days, false, "claire").OnPage[0][0].Id);
        Assert.Equal(1, QueueSelection.Of(entries, filter, Days, false, "benoit").OnPage[0][0].Id);
    }

    [Fact]
    public void Of_OneThread_IsOneSituationAsUrgentAsItsMostUrgentFlag()
    {
        QueueSelection selection = Select(
            QueueFilter.All, Entry(1, 2, Severity.High), Entry(2, 1, Severity.Low, "t"), Entry(3, 1, Severity.Critical, "t"));

        Assert.Equal([[3, 2], [1]], selection.OnPage.Select(thread => thread.Select(e => e.Id).ToArray()));
        Assert.Equal((3, 2, 1), (selection.Shown, selection.Threads, selection.Pages));
    }

    [Theory]
    [InlineData("state=escalated", 2)]
    [InlineData("state=proposed", 3)]
    [InlineData("state=waiting", 4)]
    [InlineData("author=repeat", 5)]
    [InlineData("kind=post", 6)]
    [InlineData("age=over_24h", 7)]
    [InlineData("identifier=age", 8)]
    [InlineData("ground=age", 9)]
    [InlineData("group=autre", 10)]
    public void Of_EachFilter_KeepsTheOneFlagThatFits(string query, long expected)
    {
        QueueSelection selection = Select(
            QueueFilter.Parse(query),
            Entry(1),
            Entry(2) with { EscalatedTo = "benoit" },
            Entry(3) with { Proposed = true },
            Entry(4) with { State = QueueState.Waiting },
            Entry(5) with { Repeat = true },
            Entry(6) with { Kind = ContentKind.Post },
            Entry(7, hours: 25),
            Entry(8) with { Categories = CategoryBits.Of([IdentifierTypes.Age], false, true) },
            Entry(9) with { Categories = CategoryBits.Of([Grounds.Age], true, false) },
            Entry(10) with { GroupId = "autre" });

        Assert.Equal([expected], selection.OnPage.SelectMany(thread => thread).Select(e => e.Id));
    }

    [Fact]
    public void Of_NoState_ShowsWhatIsOpenWithEscalatedAndProposed() => Assert.Equal(3, Select(
        QueueFilter.All,
        Entry(1),
        Entry(2) with { EscalatedTo = "benoit" },
        Entry(3) with { Proposed = true },
        Entry(4) with { State = QueueState.Waiting },
        Entry(5) with { State = QueueState.Decided }).Shown);

    [Fact]
    public void Counts_OfEachPart_TellWhatAClickWouldShow()
    {
        QueueEntry[] entries =
        [
            Entry(1, severity: Severity.High), Entry(2, severity: Severity.High) with { Kind = ContentKind.Post },
            Entry(3, severity: Severity.Low), Entry(4, severity: Severity.Low, hours: 30) with { EscalatedTo = "benoit" },
        ];

        QueueCounts counts = Select(QueueFilter.Parse("severity=low"), entries).Counts;

        Assert.Equal([(Severity.High, 2), (Severity.Low, 2)], counts.BySeverity);
        Assert.Equal([(ContentKind.Post, 0), (ContentKind.Comment, 2)], counts.ByKind);
        Assert.Equal([(QueueAge.Today, 1), (QueueAge.Over4Hours, 1), (QueueAge.Over24Hours, 1)], counts.ByAge);
        Assert.Equal([(QueueState.Open, 2), (QueueState.Escalated, 1)], counts.ByState);
        Assert.Equal([(Grounds.Origin, 2)], counts.ByGround);
        Assert.Empty(counts.ByIdentifier);
        Assert.Equal(2, Select(QueueFilter.Parse("severity=low"), entries).Shown);
    }

    [Fact]
    public void Page_BeyondTheLast_IsTheLast()
    {
        QueueEntry[] entries = [.. Enumerable.Range(1, 45).Select(id => Entry(id, hours: id))];

        QueueSelection last = Select(QueueFilter.All with { Page = 99 }, entries);

        Assert.Equal((3, 3, 5), (last.Page, last.Pages, last.OnPage.Count));
        Assert.Equal(
            45, Enumerable.Range(1, 3).SelectMany(page => Select(QueueFilter.All with { Page = page }, entries).OnPage.SelectMany(t => t))
                .Select(e => e.Id).Distinct().Count());
    }
}
