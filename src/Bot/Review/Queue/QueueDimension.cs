namespace ModerationBot.Bot.Review.Queue;

/// <summary>The parts of a filter that a flag may fail.</summary>
[Flags]
internal enum QueueDimension
{
    None = 0,
    Severity = 1,
    Half = 2,
    Ground = 4,
    Identifier = 8,
    Author = 16,
    State = 32,
    Age = 64,
    Group = 128,
    Kind = 256,
}
