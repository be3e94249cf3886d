using System.Globalization;
using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>
/// A population after the tables of <c>models/</c>: towns by their inhabitants, ages by the pyramid, women and men in halves,
/// jobs by how common they are. Only people of 20 to 64 hold a job, which the product's estimate does not know.
/// </summary>
internal sealed class Population
{
    private const int Oldest = 104;
    private const int FirstAdult = 20;
    private const int LastAdult = 64;

    // Above the largest city of the table stand countries and regions.
    private const double LargestTown = 3_000_000;

    private readonly Wheel<Town> _towns;
    private readonly Wheel<int> _ages;
    private readonly Wheel<Job> _jobs;

    /// <summary>Takes towns and jobs.</summary>
    public Population(IEnumerable<Town> towns, IEnumerable<Job> jobs)
    {
        _towns = new(towns, town => town.People);
        _ages = new(Enumerable.Range(0, Oldest + 1), age => AgePyramid.Share(age));
        _jobs = new(jobs, job => job.Share);
    }

    /// <summary>The population of the tables of a folder.</summary>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    public static Population Load(string models) => new(
        TableFile.Rows(models, "places-fr.tsv").Select(row => new Town(TownName.Of(row[0]), Number(row[1]))).Where(town => town.People < LargestTown),
        TableFile.Rows(models, "professions.tsv").Where(row => row[0] != "u").Select(row => new Job(row[1].Split(';')[0], 1 / Number(row[0]))));

    /// <summary>People of all towns.</summary>
    public double Everyone => _towns.Total;

    /// <summary>Somebody; everybody is equally likely, or everybody who holds a job.</summary>
    public Person Draw(Draws draws, bool withJob)
    {
        Town town = _towns.Draw(draws);
        int age = _ages.Draw(draws);
        while (withJob && !IsAdult(age))
        {
            age = _ages.Draw(draws);
        }

        return new(town, age, draws.Chance(0.5), withJob ? _jobs.Draw(draws) : null);
    }

    /// <summary>Share of people of exactly this age.</summary>
    public double ShareOf(int age) => AgePyramid.Share(age) / _ages.Total;

    /// <summary>Share of those of working age who hold a job; of all people when the age is not told.</summary>
    public double ShareOf(Job job, bool ageTold) =>
        ageTold ? job.Share / Enumerable.Range(FirstAdult, LastAdult - FirstAdult + 1).Sum(ShareOf) : job.Share;

    private static bool IsAdult(int age) => age is >= FirstAdult and <= LastAdult;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
