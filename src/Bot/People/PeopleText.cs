namespace ModerationBot.Bot.People;

/// <summary>Names the texts about accounts and people: <c>PeopleText.resx</c> (French) and <c>PeopleText.en.resx</c>.</summary>
internal sealed class PeopleText;
