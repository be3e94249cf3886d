namespace ModerationBot.Bot.Web;

/// <summary>When each stage last ran. The loops live in a later folder, which implements it.</summary>
internal interface IStageBoard
{
    /// <summary>Every stage, in stage order.</summary>
    IReadOnlyList<StageSign> Read();
}
