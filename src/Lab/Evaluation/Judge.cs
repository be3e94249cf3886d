using ModerationBot.Detection;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation;

/// <summary>Asks a detector about examples, exactly as the product does.</summary>
internal sealed class Judge(IDetector detector)
{
    /// <summary>Answers in the order of the examples.</summary>
    public IReadOnlyList<Answer> Ask(IReadOnlyList<Example> examples)
    {
        Answer[] answers = new Answer[examples.Count];
        Parallel.For(0, answers.Length, i => answers[i] = Ask(examples[i]));
        return answers;
    }

    private Answer Ask(Example example)
    {
        Content content = new(example.Text)
        {
            Kind = example.Kind == "comment" ? ContentKind.Comment : ContentKind.Post,
            Parent = example.Parent,
        };
        DetectorResult result = detector.Detect(Document.From(content));
        string? ground = result.Findings.OrderByDescending(finding => finding.Score).Select(finding => finding.Category).FirstOrDefault();
        return new(example, result.Score, ground);
    }
}
