namespace ModerationBot.Detection.Text;

/// <summary>A run of tokens that forms a sentence.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens, at least 1.</param>
public readonly record struct Sentence(int FirstToken, int TokenCount)
{
    /// <summary>Index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
