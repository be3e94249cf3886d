namespace ModerationBot.Sandbox.Graph;

/// <summary>Reads the <c>fields</c> parameter.</summary>
internal sealed class FieldParser(string text)
{
    private const int MaxDepth = 6;
    private int _at;

    /// <summary>Null when the text is not well-formed.</summary>
    public static FieldSet? Parse(string text)
    {
        var parser = new FieldParser(text);
        return parser.Set(0) is { } set && parser._at == text.Length ? set : null;
    }

    private FieldSet? Set(int depth)
    {
        var nodes = new List<FieldNode>();
        do
        {
            if (depth >= MaxDepth || Node(depth) is not { } node)
            {
                return null;
            }

            nodes.Add(node);
        }
        while (Take(','));
        return new FieldSet(nodes);
    }

    private FieldNode? Node(int depth)
    {
        var name = Word();
        var modifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (name.Length > 0 && Take('.'))
        {
            var modifier = Word();
            if (modifier.Length == 0 || !Take('('))
            {
                return null;
            }

            var close = text.IndexOf(')', _at);
            if (close < 0)
            {
                return null;
            }

            modifiers[modifier] = text[_at..close].Trim();
            _at = close + 1;
        }

        if (name.Length == 0 || !Take('{'))
        {
            return name.Length == 0 ? null : new FieldNode(name, modifiers, null);
        }

        return Set(depth + 1) is { } inner && Take('}') ? new FieldNode(name, modifiers, inner) : null;
    }

    private string Word()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        var word = text[start.._at];
        SkipSpace();
        return word;
    }

    private bool Take(char expected)
    {
        if (_at >= text.Length || text[_at] != expected)
        {
            return false;
        }

        _at++;
        SkipSpace();
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
