namespace ModerationBot.Bot.Review.Items;

/// <summary>A suggested rewrite for the page. Made when the page is shown, never kept. Public because Razor components are.</summary>
/// <param name="Before">The text as written, in runs.</param>
/// <param name="After">The suggested text, in runs; empty when none could be found.</param>
/// <param name="AboutPhoto">A photo, scan or video is attached.</param>
public sealed record RewriteView(IReadOnlyList<RewriteRun> Before, IReadOnlyList<RewriteRun> After, bool AboutPhoto)
{
    /// <summary>The suggested text; empty when none could be found.</summary>
    public string Text => string.Concat(After.Select(run => run.Text));

    /// <summary>Whether the words may stay as they are: only the photo is to be looked at.</summary>
    public bool OnlyPhoto => AboutPhoto && After.Count > 0 && !After.Concat(Before).Any(run => run.Changed);
}
