namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Jobs that are put in the same wider words.</summary>
/// <param name="Man">The wider words for a man, in French.</param>
/// <param name="Woman">The wider words for a woman, in French.</param>
/// <param name="English">The wider words in English.</param>
/// <param name="Roots">How words of these jobs begin, folded, parted by spaces.</param>
internal sealed record JobGroup(string Man, string Woman, string English, string Roots)
{
    /// <summary>Length of the longest of its roots with which a word begins; 0 when it begins with none.</summary>
    public int Fit(string folded) => Roots.Split(' ')
        .Where(root => folded.StartsWith(root, StringComparison.Ordinal)).Select(root => root.Length).DefaultIfEmpty(0).Max();
}
