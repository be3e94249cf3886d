namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Says how findings of one type are taken out or put in wider words.</summary>
internal interface IRewriteRule
{
    /// <summary>The edits for one finding, in units of its text; none when it may stay at this step.</summary>
    IEnumerable<Edit> Edit(Passage passage);
}
