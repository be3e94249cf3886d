namespace ModerationBot.Bot.Appeals;

/// <summary>Why an appeal was not taken; the author's words stay on the form.</summary>
internal enum AppealProblem
{
    /// <summary>Nothing was written.</summary>
    Nothing,

    /// <summary>More than <see cref="AppealDesk.MaxWords"/>.</summary>
    Long,

    /// <summary>The link is over, or never was.</summary>
    Link,

    /// <summary>There is an appeal already.</summary>
    Again,
}
