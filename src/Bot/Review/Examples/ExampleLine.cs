namespace ModerationBot.Bot.Review.Examples;

/// <summary>One labelled example as the trainer reads it: a JSON line of the command <c>decisions</c>.</summary>
/// <param name="Id"><c>decision-</c> and the decision's number.</param>
/// <param name="Text">What was decided.</param>
/// <param name="Parent">What it answers to; null when there is nothing.</param>
/// <param name="Lang"><c>fr</c> or <c>en</c>.</param>
/// <param name="Kind"><c>post</c> or <c>comment</c>.</param>
/// <param name="Discriminatory">The label.</param>
/// <param name="Grounds">Codes of grounds; none when it is not discriminatory.</param>
/// <param name="Group">The group's id.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Detectors">What had judged it.</param>
internal sealed record ExampleLine(
    string Id,
    string Text,
    string? Parent,
    string Lang,
    string Kind,
    bool Discriminatory,
    IReadOnlyList<string> Grounds,
    string Group,
    DateTimeOffset DecidedAt,
    string Detectors)
{
    /// <summary>No text: a record would print it.</summary>
    public override string ToString() => Id;
}
