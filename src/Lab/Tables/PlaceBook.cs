using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>Collects places by their folded names. Places of one name are added up, because a post does not say which is meant.</summary>
internal sealed class PlaceBook
{
    private readonly Dictionary<string, long> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _areas = new(StringComparer.Ordinal);

    /// <summary>Whether a town of this folded name is known.</summary>
    public bool Has(string name) => _people.ContainsKey(name);

    /// <summary>Adds a town.</summary>
    /// <param name="name">Name in any writing.</param>
    /// <param name="people">Inhabitants.</param>
    public void Add(string name, long people) => Add(_people, Folded.Name(name), people);

    /// <summary>Adds a department or region.</summary>
    /// <param name="name">Name in any writing.</param>
    /// <param name="people">Inhabitants.</param>
    public void AddArea(string name, long people) => Add(_areas, Folded.Name(name), people);

    /// <summary>The rows: name, inhabitants, mark, and inhabitants of a department or region of the same name.</summary>
    public IReadOnlyList<string> Rows(PlaceMarks marks) =>
        [.. _people.Keys.Union(_areas.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => Row(name, marks.Of(name)))];

    /// <summary>Adds people to a town under the short form of its name, unless that is no place by itself.</summary>
    public void AddShort(string name, long people, PlaceMarks marks)
    {
        if (ShortNames.Of(name, people) is { } shorter && (Has(shorter) || !marks.IsLeftOut(shorter)))
        {
            Add(shorter, people);
        }
    }

    private string Row(string name, string mark)
    {
        long area = _areas.GetValueOrDefault(name);
        string row = name + "\t" + _people.GetValueOrDefault(name, area).ToString(CultureInfo.InvariantCulture);
        return area > 0 && area != _people.GetValueOrDefault(name, area)
            ? row + "\t" + mark + "\t" + area.ToString(CultureInfo.InvariantCulture)
            : (row + "\t" + mark).TrimEnd('\t');
    }

    private static void Add(Dictionary<string, long> places, string name, long people)
    {
        if (name.Length > 0)
        {
            places[name] = places.GetValueOrDefault(name) + people;
        }
    }
}
