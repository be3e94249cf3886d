using System.Text.RegularExpressions;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>Finds the places of a normalised text where a form stands: written by hand, or a pattern.</summary>
internal abstract class Scan
{
    /// <summary>The next place from here on.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="from">Where to begin; never before the end of the last place.</param>
    /// <param name="span">The place, in units of the text.</param>
    public abstract bool TryNext(string text, int from, out TextSpan span);

    /// <summary>Looks with a pattern. Generated, with a time limit.</summary>
    public static implicit operator Scan(Regex pattern) => new PatternScan(pattern);

    private sealed class PatternScan(Regex pattern) : Scan
    {
        public override bool TryNext(string text, int from, out TextSpan span)
        {
            foreach (ValueMatch match in pattern.EnumerateMatches(text, from))
            {
                span = new(match.Index, match.Length);
                return true;
            }

            span = default;
            return false;
        }
    }
}
