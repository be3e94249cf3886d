using System.Collections.Frozen;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Which rule rewrites which type. A type of its own later = one rule and one line here.</summary>
internal static class RewriteRules
{
    private static readonly FrozenDictionary<string, IRewriteRule> ByType = new Dictionary<string, IRewriteRule>
    {
        [IdentifierTypes.PersonName] = new NameRule(),
        [IdentifierTypes.Date] = DropRule.Moment,
        [IdentifierTypes.AgeOver89] = new AgeRule(),
        [IdentifierTypes.Age] = new AgeRule(),
        [IdentifierTypes.Place] = new PlaceRule(),
        [IdentifierTypes.Facility] = new FacilityRule(),
        [IdentifierTypes.Room] = DropRule.Room,
        [IdentifierTypes.Phone] = DropRule.Contact,
        [IdentifierTypes.Email] = DropRule.Contact,
        [IdentifierTypes.Url] = DropRule.Contact,
        [IdentifierTypes.Handle] = DropRule.Contact,
        [IdentifierTypes.IdNumber] = DropRule.Number,
        [IdentifierTypes.Profession] = new JobRule(),
        [IdentifierTypes.RareCondition] = new DiseaseRule(),
        [IdentifierTypes.Relation] = new RelationRule(),
        [IdentifierTypes.Event] = new EventRule(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The edits for one finding at a step; a type without a rule is simply taken out.</summary>
    public static IEnumerable<Edit> Edits(string type, Passage passage) => passage.Step switch
    {
        RewriteStep.DropSentence => [Clauses.Sentence(passage)],
        RewriteStep.DropClause when type is not IdentifierTypes.RareCondition => [Clauses.Around(passage)],
        _ => ByType.TryGetValue(type, out IRewriteRule? rule) ? rule.Edit(passage) : [new(passage.Start, passage.End)],
    };
}
