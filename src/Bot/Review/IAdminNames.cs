namespace ModerationBot.Bot.Review;

/// <summary>Names of the people who decide. The accounts live with the web pages, which come later than this folder.</summary>
internal interface IAdminNames
{
    /// <summary>The name that an account shows to its colleagues; null when the account is gone.</summary>
    Task<string?> FindAsync(string actorId, CancellationToken cancellationToken);
}
