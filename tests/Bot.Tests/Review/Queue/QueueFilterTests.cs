using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Queue;

public sealed class QueueFilterTests
{
    private const string SearchId = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("severity=nonsense&half=x&ground=y&identifier=z&group=&page=-3")]
    [InlineData("severity=99&half=7&author=1&state=2&age=0&kind=5&sort=3&page=abc")]
    [InlineData("search=words%20of%20a%20member&page=99999999999")]
    public void Parse_UnknownValues_ShowEverything(string query)
    {
        QueueFilter filter = QueueFilter.Parse(query);

        Assert.True(filter.IsEmpty);
        Assert.Equal("/queue", filter.ToUrl());
    }

    [Fact]
    public void ToUrl_OfAFullFilter_ReadsBackAsTheSame()
    {
        QueueFilter filter = new()
        {
            Severity = Severity.High,
            Half = Detection.Half.Identification,
            Ground = Grounds.Age,
            Identifier = IdentifierTypes.Age,
            Author = QueueAuthor.Repeat,
            State = QueueState.Escalated,
            Age = QueueAge.Over24Hours,
            Group = "groupe-a",
            Kind = ContentKind.Comment,
            Sort = QueueSort.Oldest,
            Search = SearchId,
            Page = 3,
        };

        Assert.Equal(
            "/queue?severity=high&half=identification&ground=age&identifier=age&author=repeat&state=escalated&age=over_24h&group=groupe-a"
            + $"&kind=comment&sort=oldest&search={SearchId}&page=3",
            filter.ToUrl());
        Assert.Equal(filter, QueueFilter.Parse(filter.ToQuery()));
        Assert.Equal("/queue", QueueFilter.All.ToUrl());
    }

    [Fact]
    public void Parse_EveryValueOfEveryPart_ReadsBackAsTheSame()
    {
        IEnumerable<QueueFilter> filters =
        [
            .. Enum.GetValues<Severity>().Select(one => QueueFilter.All with { Severity = one }),
            .. Enum.GetValues<QueueState>().Select(one => QueueFilter.All with { State = one }),
            .. Enum.GetValues<QueueAge>().Select(one => QueueFilter.All with { Age = one }),
            .. Enum.GetValues<QueueSort>().Select(one => QueueFilter.All with { Sort = one }),
            .. Grounds.All.Select(one => QueueFilter.All with { Ground = one }),
            .. IdentifierTypes.All.Select(one => QueueFilter.All with { Identifier = one }),
        ];

        Assert.All(filters, filter => Assert.Equal(filter, QueueFilter.Parse(filter.ToQuery())));
    }
}
