namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>What is suggested to the author of a text that could identify a patient.</summary>
/// <param name="Text">The suggested text; null when no rewrite could be found.</param>
/// <param name="Changes">Where it differs from the original, in order; empty when there is no text or only a photo to look at.</param>
/// <param name="AboutPhoto">A photo, scan or video is attached: no wording makes up for it, the author must look at it.</param>
public sealed record Rewrite(string? Text, IReadOnlyList<RewriteChange> Changes, bool AboutPhoto)
{
    /// <summary>Whether a text was found that the same detectors do not flag.</summary>
    public bool Found => Text is not null;
}
