namespace ModerationBot.Detection;

/// <summary>
/// Looks for one thing in an item. Safe to call from many threads, gives the same answer for the same item, and never
/// quotes the text in a reason. A score of 0.5 is the point from which a person should look.
/// </summary>
public interface IDetector
{
    /// <summary>What it is, what it sees and what it does not.</summary>
    DetectorCard Card { get; }

    /// <summary>Judges one item.</summary>
    DetectorResult Detect(Document document);
}
