using System.Collections.Concurrent;

namespace ModerationBot.Bot.Hosting;

/// <summary>When each stage last ran well and last failed, for the health page.</summary>
internal sealed class StageHealth
{
    private readonly ConcurrentDictionary<string, StageBeat> _beats = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, StageBeat> Beats => _beats;

    public void Succeeded(string stage, DateTimeOffset at) =>
        _beats.AddOrUpdate(stage, _ => new StageBeat(at, null), (_, beat) => beat with { LastSuccessAt = at });

    public void Failed(string stage, DateTimeOffset at) =>
        _beats.AddOrUpdate(stage, _ => new StageBeat(null, at), (_, beat) => beat with { LastFailureAt = at });
}
