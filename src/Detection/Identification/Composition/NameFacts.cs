using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Names and initials of patients as facts. Names are shown by their own detector; initials are shown here.</summary>
internal sealed class NameFacts(NameLists lists) : IFactFinder
{
    private const double FullName = 1e-6;
    private const double Surname = 2e-5;
    private const double FirstName = 0.004;
    private const double OneInitial = 0.05;
    private const double TwoInitials = 0.003;

    private readonly NameFinder _finder = new(lists);
    private readonly RoleRules _roles = new(lists);

    public void Find(PreparedText text, List<Fact> facts)
    {
        Speech speech = Speech.Of(text);
        foreach (NameMention name in _finder.Find(text))
        {
            if (_roles.Decide(text, name, speech) is NameRole.Patient or NameRole.Relative)
            {
                bool initials = name.Form == NameForm.Initials;
                facts.Add(new(FactKind.Name, name.Span(text), ShareOf(name), initials ? IdentifierTypes.PersonName : null));
            }
        }
    }

    private static double ShareOf(NameMention name) => name.Form switch
    {
        NameForm.Full => FullName,
        NameForm.Surname => Surname,
        NameForm.FirstName => FirstName,
        _ => name.LastToken > name.FirstToken ? TwoInitials : OneInitial,
    };
}
