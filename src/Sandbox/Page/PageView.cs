namespace ModerationBot.Sandbox.Page;

/// <summary>All that the page shows.</summary>
public sealed record PageView
{
    /// <summary>The group.</summary>
    public required SandboxGroup Group { get; init; }

    /// <summary>The member through whose eyes one looks.</summary>
    public required SandboxMember Viewer { get; init; }

    /// <summary>The words.</summary>
    public required PageText Text { get; init; }

    /// <summary>The posts of this page, newest first.</summary>
    public required IReadOnlyList<PageThread> Threads { get; init; }

    /// <summary>Now, for ages.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether older posts follow.</summary>
    public bool HasOlder { get; init; }

    /// <summary>Whether one thread alone is shown.</summary>
    public bool IsSingle { get; init; }

    /// <summary>What the viewer did wrong, if anything.</summary>
    public string? Problem { get; init; }

    /// <summary>The page's address for a number, keeping viewer and language.</summary>
    public string Link(int number) => Link(Text.Language, number);

    /// <summary>The page's address in a language.</summary>
    public string Link(string language, int number = 1) =>
        FormattableString.Invariant($"/?as={Viewer.Id}&lang={language}&page={number}");

    /// <summary>The member who wrote an item.</summary>
    public SandboxMember AuthorOf(SandboxItem item) => Group.Members.First(member => member.Id == item.AuthorId);

    /// <summary>How long ago, in a few letters.</summary>
    public string Age(DateTimeOffset time)
    {
        var age = Now - time;
        return FormattableString.Invariant(age switch
        {
            { TotalMinutes: < 1 } => $"{Math.Max(0, age.Seconds)} s",
            { TotalHours: < 1 } => $"{age.Minutes} min",
            { TotalDays: < 1 } => $"{age.Hours} h",
            _ => $"{age.Days} {(Text.Language == "fr" ? "j" : "d")}",
        });
    }
}
