using System.Text.Json;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>What every answer of <c>/api/v3</c> comes in.</summary>
internal sealed record NodeBbEnvelope
{
    public NodeBbStatus? Status { get; init; }

    public JsonElement Response { get; init; }
}
