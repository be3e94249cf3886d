namespace ModerationBot.Detection.Identification.Composition;

/// <summary>How many people would match without one kind of detail.</summary>
/// <param name="Detail">
/// Code of the kind: <c>age</c>, <c>place</c>, <c>facility</c>, <c>room</c>, <c>moment</c>, <c>profession</c>, <c>disease</c>,
/// <c>relation</c>, <c>event</c>, <c>origin</c>, <c>name</c> or <c>mark</c>.
/// </param>
/// <param name="People">People who would match, the patient included: from 1, rounded to one or two figures.</param>
/// <param name="InParent">Whether the text answered to says it: its author alone can take it out there.</param>
/// <param name="InText">Whether the text itself says it.</param>
public sealed record DetailCount(string Detail, double People, bool InParent, bool InText)
{
    internal static string CodeOf(FactKind kind) => kind switch
    {
        FactKind.Age => "age",
        FactKind.Sex => "sex",
        FactKind.Place => "place",
        FactKind.Facility => "facility",
        FactKind.Room => "room",
        FactKind.Moment => "moment",
        FactKind.Profession => "profession",
        FactKind.Disease => "disease",
        FactKind.Relation => "relation",
        FactKind.Event => "event",
        FactKind.Origin => "origin",
        FactKind.Name => "name",
        FactKind.Mark => "mark",
        _ => "practice",
    };
}
