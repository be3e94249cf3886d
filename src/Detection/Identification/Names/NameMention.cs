using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>A name in a text.</summary>
/// <param name="FirstToken">First token of the name itself, without its title.</param>
/// <param name="LastToken">Last token of the name.</param>
/// <param name="Form">How much of the name is given.</param>
/// <param name="Cue">What made it look like a name.</param>
internal readonly record struct NameMention(int FirstToken, int LastToken, NameForm Form, NameCue Cue)
{
    /// <summary>Its place in the original text.</summary>
    public TextSpan Span(PreparedText text) => text.SpanOf(FirstToken, LastToken);
}
