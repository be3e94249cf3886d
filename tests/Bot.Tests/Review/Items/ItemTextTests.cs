using System.Globalization;
using System.Resources;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Items.Authors;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Review.Items;

public sealed class ItemTextTests
{
    private static readonly string[] Details =
        ["age", "place", "facility", "room", "moment", "profession", "disease", "relation", "event", "origin", "name", "mark"];

    private static readonly ResourceManager Texts = new(typeof(ItemText));

    public static TheoryData<string> Codes() =>
    [
        .. Enum.GetValues<DecisionOutcome>().SelectMany(outcome => new[] { FlagState.Decided, FlagState.Closed }.Select(state => $"State_{state}_{DecisionPayload.Code(outcome)}")),
        .. Enum.GetNames<FlagState>().Select(state => $"State_{state}"),
        .. Enum.GetNames<ItemState>().Where(state => state != nameof(ItemState.Visible)).Select(state => $"OnPlatform_{state}"),
        .. NameReasons.All.Select(code => $"Name_reason_{code}"),
        .. ItemNotices.All.Select(code => $"Notice_{code}"),
        .. Details.Select(code => $"Detail_{code}"),
        .. IdentifierTypes.All.Where(code => code != IdentifierTypes.Photo).Select(code => $"What_{code}"),
        .. Grounds.All.Select(code => $"Because_{code}"),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_InBothLanguages_HasASentence(string key) =>
        Assert.All(["fr", "en"], language => Assert.False(string.IsNullOrWhiteSpace(Texts.GetString(key, CultureInfo.GetCultureInfo(language)))));
}
