namespace ModerationBot.Bot.People;

/// <summary>An account as the pages show it.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">The name that colleagues see; null until it is chosen.</param>
/// <param name="Email">E-mail address; null until it is set.</param>
/// <param name="HasPassword">Whether the account can sign in without a link.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>; null follows the browser.</param>
/// <param name="Role">What the person may do.</param>
internal sealed record AdminCard(string Id, string? Name, string? Email, bool HasPassword, string? Language, Role Role)
{
    /// <summary>How to call the person; null when nothing is known yet.</summary>
    public string? Label => Name ?? Email;
}
