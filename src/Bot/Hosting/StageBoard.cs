using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Hosting;

/// <summary>Shows the health page every stage, in stage order, with its last signs of life.</summary>
internal sealed class StageBoard(IEnumerable<IStage> stages, StageHealth health) : IStageBoard
{
    public IReadOnlyList<StageSign> Read() => [.. stages.Select(SignOf)];

    private StageSign SignOf(IStage stage)
    {
        StageBeat? beat = health.Beats.GetValueOrDefault(stage.Name);
        return new StageSign(stage.Name, beat?.LastSuccessAt, beat?.LastFailureAt);
    }
}
