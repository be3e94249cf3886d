using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Finds facts of one kind.</summary>
internal interface IFactFinder
{
    /// <summary>Adds the facts of a text.</summary>
    void Find(PreparedText text, List<Fact> facts);
}
