using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Tests.Review;

public sealed class AuthorMessageTests
{
    [Theory]
    [InlineData(null, DeskStatus.MessageMissing)]
    [InlineData(" \r\n ", DeskStatus.MessageMissing)]
    [InlineData("Pourriez-vous remplacer [la ville] ?", DeskStatus.PlaceholderLeft)]
    [InlineData("Bonjour […], merci.", DeskStatus.PlaceholderLeft)]
    [InlineData("Bonjour {prénom}", DeskStatus.PlaceholderLeft)]
    [InlineData("Avant le ___ merci", DeskStatus.PlaceholderLeft)]
    [InlineData("un_mot__deux (entre parenthèses) <3", null)]
    [InlineData("Pourriez-vous retirer la ville… Merci !", null)]
    internal void Problem_OfAMessage_IsFound(string? message, DeskStatus? expected) =>
        Assert.Equal(expected, AuthorMessage.Problem(message));

    [Fact]
    public void Problem_AtTheLimit_CountsALineEndOnceAndNoSpacesAround()
    {
        string longest = $"  {new string('a', AuthorMessage.MaxLength - 2)}\r\nb  ";

        Assert.Null(AuthorMessage.Problem(longest));
        Assert.Equal(DeskStatus.MessageTooLong, AuthorMessage.Problem(longest + "c"));
    }
}
