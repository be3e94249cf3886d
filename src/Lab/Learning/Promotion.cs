using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Evaluation;
using ModerationBot.Lab.Evaluation.Gates;

namespace ModerationBot.Lab.Learning;

/// <summary>
/// Measures a candidate beside the model that comes with the program, and beside the one in use when that was learnt here;
/// both on the data of this machine. The candidate takes its place only when no figure falls against either.
/// </summary>
internal sealed class Promotion(LearnedPlace learned, Func<string, Measurement> measure, TextWriter output)
{
    /// <summary>Measures, and puts the candidate in place when it may.</summary>
    /// <returns>Whether it took the place.</returns>
    /// <exception cref="InvalidDataException">The candidate or the shipped model is damaged.</exception>
    public bool Run()
    {
        Measurement candidate = measure(learned.Candidate);
        File.WriteAllText(Path.Combine(learned.Candidate, MetricsJson.FileName), MetricsJson.Write(candidate, ModelSum.Of(learned.Candidate)));
        if (!Holds("the model that comes with the program", learned.Shipped, candidate)
            || (File.Exists(Path.Combine(learned.InUse(), DiscriminationDetector.FileName))
                && !Holds("the model in use", learned.InUse(), candidate)))
        {
            output.WriteLine($"The candidate is not used; it stays in {learned.Candidate}.");
            return false;
        }

        Install();
        output.WriteLine("The candidate is in use: a running bot takes it within seconds.");
        return true;
    }

    private bool Holds(string name, string folder, Measurement candidate)
    {
        GateResult result = new MetricGate(measure(folder).Rows, GateTolerance.Interval).Check(candidate);
        output.WriteLine($"Beside {name}:");
        output.Write(result.Report());
        return result.Passed;
    }

    /// <summary>The model last, and each file whole: whoever looks meanwhile finds the old one or the new one.</summary>
    private void Install()
    {
        LearnedPlace.Make(learned.InUse());
        IEnumerable<string> beside = Directory.GetFiles(learned.Candidate).Select(path => Path.GetFileName(path)!)
            .Where(name => name != DiscriminationDetector.FileName);
        foreach (string name in beside.Append(DiscriminationDetector.FileName))
        {
            string draft = Path.Combine(learned.InUse(), name + ".draft");
            using (FileStream from = File.OpenRead(Path.Combine(learned.Candidate, name)))
            using (FileStream to = File.Create(draft))
            {
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }

            File.Move(draft, Path.Combine(learned.InUse(), name), overwrite: true);
        }
    }
}
