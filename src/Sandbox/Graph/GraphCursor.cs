using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ModerationBot.Sandbox.Graph;

/// <summary>A place in a list, opaque to the caller: time and number of an item, and how far down it stood.</summary>
internal readonly record struct GraphCursor(long Seconds, long Number, int Place)
{
    public static string Write(DateTimeOffset time, long number, int place) => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{time.ToUnixTimeSeconds()}.{number}.{place}")));

    /// <summary>False for no text and for a text that is not ours; the real one then starts over too.</summary>
    public static bool TryRead(string? text, out GraphCursor cursor)
    {
        cursor = default;
        if (text is null || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts.Length != 3
            || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return false;
        }

        cursor = new GraphCursor(seconds, number, place);
        return true;
    }

    /// <summary>Negative when the cursor stands before the item in time.</summary>
    public int CompareTo(SandboxItem item) =>
        (Seconds, Number).CompareTo((item.CreatedAt.ToUnixTimeSeconds(), item.Number));

    /// <summary>Whether a post comes after this place in a feed that is sorted by update, newest first.</summary>
    public bool IsBefore(SandboxItem post) =>
        (post.UpdatedAt.ToUnixTimeSeconds(), post.Number).CompareTo((Seconds, Number)) < 0;
}
