using System.Globalization;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>The sentence that tells an admin why details together point to a patient, and what each detail adds.</summary>
internal static class CompositionReasons
{
    private static readonly Dictionary<FactKind, LocalizedText> Names = new()
    {
        [FactKind.Age] = new("l'âge", "the age"),
        [FactKind.Sex] = new("le sexe", "the sex"),
        [FactKind.Place] = new("le lieu", "the place"),
        [FactKind.Facility] = new("l'établissement", "the facility"),
        [FactKind.Room] = new("la chambre ou le lit", "the room or bed"),
        [FactKind.Moment] = new("le moment", "the time"),
        [FactKind.Profession] = new("le métier ou la fonction", "the job or role"),
        [FactKind.Disease] = new("la maladie rare", "the rare disease"),
        [FactKind.Relation] = new("la famille ou l'entourage", "the family or neighbours"),
        [FactKind.Event] = new("l'événement", "the event"),
        [FactKind.Origin] = new("l'origine", "the origin"),
        [FactKind.Name] = new("le nom ou les initiales", "the name or initials"),
        [FactKind.Mark] = new("le signe distinctif", "the distinguishing mark"),
    };

    /// <summary>The reason shown at one fact.</summary>
    public static LocalizedText For(Fact fact, IReadOnlyCollection<Fact> all, Estimate together)
    {
        Estimate without = Estimate.Without(all, fact.Kind);
        FactKind[] kinds = [.. all.Select(other => other.Kind).Where(kind => kind != FactKind.Practice).Distinct().Order()];
        string frenchList = Join(kinds.Select(kind => Names[kind].Fr), " et ");
        string englishList = Join(kinds.Select(kind => Names[kind].En), " and ");
        LocalizedText own = Names[fact.Kind];
        Estimate? near = Estimate.Near(all);
        string frenchNear = near is { } known ? $" ; pour qui connaît l'auteur ou y travaille, {People(known, "fr")}" : "";
        string englishNear = near is { } there ? $"; for who knows the author or works there, {People(there, "en")}" : "";
        return new(
            $"{Capital(frenchList)} réunis : {People(together, "fr")} ; sans {own.Fr}, {People(without, "fr")}{frenchNear}.",
            $"{Capital(englishList)} together: {People(together, "en")}; without {own.En}, {People(without, "en")}{englishNear}.");
    }

    private static string People(Estimate estimate, string language)
    {
        double matching = MatchCount.Rounded(estimate);
        if (matching < 2)
        {
            return language == "fr" ? "une seule personne correspond sans doute" : "probably one person matches";
        }

        // Not the culture of the machine: its marks differ from one version to another.
        string number = matching.ToString("N0", CultureInfo.InvariantCulture);
        return language == "fr"
            ? $"environ {number.Replace(',', '\u00A0')} personnes correspondent"
            : $"about {number} people match";
    }

    private static string Join(IEnumerable<string> names, string and)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : string.Join(", ", all[..^1]) + and + all[^1];
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
