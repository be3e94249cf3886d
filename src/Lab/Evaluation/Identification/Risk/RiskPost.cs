using System.Globalization;

namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>A post that tells some details of somebody, and how many people of the population it fits.</summary>
/// <param name="Person">Of whom it tells.</param>
/// <param name="Told">What it tells.</param>
internal sealed record RiskPost(Person Person, Details Told)
{
    /// <summary>The post, in French.</summary>
    public string Text()
    {
        string who = !Tells(Details.Sex) ? "Patient" : Person.Woman ? "Patient : femme" : "Patient : homme";
        string age = Tells(Details.Age) ? string.Create(CultureInfo.InvariantCulture, $" de {Person.Age} ans") : "";
        string job = Tells(Details.Job) ? $", {Person.Job!.Name}" : "";
        string town = Tells(Details.Town) ? $" à {Person.Town.Name}" : "";
        return $"{who}{age}{job}{(town.Length > 0 && job.Length == 0 ? " habitant" : "")}{town}, vient en consultation pour une lombalgie.";
    }

    /// <summary>People among whom the person is to be found.</summary>
    public double Among(Population population) => Tells(Details.Town) ? Person.Town.People : population.Everyone;

    /// <summary>Share of them of whom the details are true.</summary>
    public double Share(Population population) =>
        (Tells(Details.Sex) ? 0.5 : 1)
        * (Tells(Details.Age) ? population.ShareOf(Person.Age) : 1)
        * (Tells(Details.Job) ? population.ShareOf(Person.Job!, Tells(Details.Age)) : 1);

    private bool Tells(Details detail) => (Told & detail) == detail;
}
