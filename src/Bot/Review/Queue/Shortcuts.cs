namespace ModerationBot.Bot.Review.Queue;

/// <summary>Every one-letter key with the name of its text: the help and the palette both list these.</summary>
internal static class Shortcuts
{
    /// <summary>Key as the script knows it, as it is printed, the text's name, and whether only who decides may use it.</summary>
    public static IReadOnlyList<(string Key, string Shown, string Text, bool Decides)> All { get; } =
    [
        ("j", "j", "Keys_next", false),
        ("k", "k", "Keys_previous", false),
        ("o", "o", "Keys_open", false),
        ("f", "f", "Keys_keep", true),
        ("w", "w", "Keys_wrong", true),
        ("d", "d", "Keys_remove", true),
        ("h", "h", "Keys_hide", true),
        ("m", "m", "Keys_ask", true),
        ("e", "e", "Keys_escalate", true),
        ("s", "s", "Keys_skip", true),
        ("F", "⇧ f", "Keys_whole_keep", true),
        ("D", "⇧ d", "Keys_whole_remove", true),
        ("u", "u", "Keys_undo", true),
        ("x", "x", "Keys_select", true),
        ("z", "z", "Keys_zen", false),
        ("/", "/", "Keys_search", false),
        ("?", "?", "Keys_shortcuts", false),
    ];
}
