namespace ModerationBot.Bot.Feeds.Sandbox;

/// <summary>Address and credential of the sandbox group. Not a record: a record would print its token.</summary>
internal sealed class SandboxPlace(Uri baseUrl, string groupId, string accessToken)
{
    public Uri BaseUrl { get; } = baseUrl;

    public string GroupId { get; } = groupId;

    public string AccessToken { get; } = accessToken;
}
