namespace ModerationBot.Bot.Alerts;

/// <summary>Where a reader of a message finds the pages: the address that people use, else the one listened on.</summary>
internal sealed class PageAddress(IConfiguration configuration)
{
    private const string Default = "http://127.0.0.1:5080";

    public Uri Address { get; } = new(configuration["Web:PublicUrl"] is { Length: > 0 } known ? known : configuration["Web:Url"] ?? Default);
}
