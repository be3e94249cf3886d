namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>What <see cref="CannedGraph"/> sends back.</summary>
internal sealed record CannedAnswer(string Body, int Status = 200, params (string Name, string Value)[] Headers);
