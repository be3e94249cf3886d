namespace ModerationBot.Detection.Text;

/// <summary>Faces made of marks: :-) ;) :/ &lt;3 ^^ and the like.</summary>
internal static class Emoticon
{
    private static readonly string[] Known =
        [":-)", ":-(", ";-)", ":-D", ":-/", ":-P", ":'(", ":')", ":)", ":(", ";)", ":D", ":P", ":p", ":/", ":o", ":O", "=)", "<3", "^^"];

    /// <summary>Length of the face at the start of the text, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text[0] is not (':' or ';' or '=' or '<' or '^') || text.Length < 2)
        {
            return 0;
        }

        foreach (string face in Known)
        {
            if (text.StartsWith(face, StringComparison.Ordinal) && Ends(text, face.Length))
            {
                return face.Length;
            }
        }

        return 0;
    }

    // "PA:Dans" and "http:/" hold no face: a face ends at a space, a mark or the end.
    private static bool Ends(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !(CharClass.IsWord(text[length]) || text[length] == '/');
}
