using System.Text;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>
/// A text under rewriting that knows of each unit where it stood in the original, so that however many steps it takes, what
/// changed can be told in the end.
/// </summary>
internal sealed class Draft
{
    private const int New = -1;
    private readonly List<(char Unit, int Origin)> _units;
    private readonly string _original;

    public Draft(string original)
    {
        _original = original;
        _units = [.. original.Select((unit, at) => (unit, at))];
    }

    private Draft(string original, IEnumerable<(char Unit, int Origin)> units)
    {
        _original = original;
        _units = [.. units];
    }

    /// <summary>The text as it stands.</summary>
    public string Text => Part(0, Length);

    public int Length => _units.Count;

    public char this[int at] => _units[at].Unit;

    /// <summary>The text from one unit to before another.</summary>
    public string Part(int from, int to) => string.Create(to - from, (_units, from), static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = source._units[source.from + i].Unit;
        }
    });

    /// <summary>Whether something was taken out or put in just before a unit.</summary>
    /// <param name="at">Index, from 0 to <see cref="Length"/>.</param>
    public bool IsSeam(int at)
    {
        int before = at == 0 ? New : _units[at - 1].Origin;
        int after = at == Length ? _original.Length : _units[at].Origin;
        bool fresh = (at > 0 && before == New) || after == New;
        return fresh || after != before + 1;
    }

    /// <summary>How near a change is to a part: 0 when it holds new words, 1 when it touches a change, 2 when it is as it was written.</summary>
    public int Distance(int from, int to) =>
        _units[from..to].Exists(unit => unit.Origin == New && char.IsLower(unit.Unit)) ? 0
        : Enumerable.Range(from, Math.Min(to + 1, Length) - from + 1).Any(IsSeam) ? 1
        : 2;

    /// <summary>Whether the original began its sentence at this seam with a small letter, as some always write.</summary>
    public bool WasSmall(int at)
    {
        int from = at == 0 ? 0 : _units[at - 1].Origin == New ? New : _units[at - 1].Origin + 1;
        return from >= 0 && _original.AsSpan(from).TrimStart() is { Length: > 0 } rest && char.IsLower(rest[0]);
    }

    /// <summary>Makes edits that do not overlap, given in the order of the text.</summary>
    public void Apply(IReadOnlyList<Edit> edits)
    {
        for (int i = edits.Count - 1; i >= 0; i--)
        {
            _units.RemoveRange(edits[i].Start, edits[i].End - edits[i].Start);
            _units.InsertRange(edits[i].Start, edits[i].Words.Select(unit => (unit, New)));
        }
    }

    /// <summary>A draft of its own, to try something on.</summary>
    public Draft Copy() => new(_original, _units);

    /// <summary>Takes over what another draft of the same original holds.</summary>
    public void Become(Draft other)
    {
        _units.Clear();
        _units.AddRange(other._units);
    }

    public void Remove(int from, int to) => _units.RemoveRange(from, to - from);

    /// <summary>Puts a capital or small letter in place of a unit.</summary>
    public void Put(int at, char unit) => _units[at] = (unit, New);

    /// <summary>Where the draft differs from the original.</summary>
    public IReadOnlyList<RewriteChange> Changes()
    {
        List<RewriteChange> changes = [];
        StringBuilder fresh = new();
        int next = 0;
        for (int i = 0; i <= Length; i++)
        {
            int origin = i == Length ? _original.Length : _units[i].Origin;
            if (origin == New)
            {
                fresh.Append(_units[i].Unit);
                continue;
            }

            if (origin > next || fresh.Length > 0)
            {
                changes.Add(new(next, origin - next, i - fresh.Length, fresh.ToString()));
                fresh.Clear();
            }

            next = origin + 1;
        }

        return changes;
    }
}
