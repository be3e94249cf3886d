namespace ModerationBot.Bot.Web;

/// <summary>A part that must be there before the program says that it serves. Every registered one is asked.</summary>
internal interface IReadiness
{
    /// <summary>A short code for the answer, such as <c>migrations</c>.</summary>
    string Name { get; }

    /// <summary>Whether the part is there.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellationToken);
}
