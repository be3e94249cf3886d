namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>The <c>x-app-usage</c> header: percent of what the application may use in an hour.</summary>
internal sealed record AppUsage(int CallCount, int TotalCputime, int TotalTime);
