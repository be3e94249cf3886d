using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ModerationBot.Bot.Tests.Feeds.Replay;

/// <summary>One call to a replay server.</summary>
internal sealed record ReplayCall(string Method, string Path, IQueryCollection Query, string Authorization, IHeaderDictionary Headers, JsonObject Body)
{
    /// <summary>The parts of the path, without empty ones.</summary>
    public string[] Parts => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public int Number(string name, int otherwise) => int.TryParse(Query[name], out int number) ? number : otherwise;
}
