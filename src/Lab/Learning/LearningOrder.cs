using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Learning;

/// <summary>
/// The order in which examples are learnt: a shuffle of them all. Decisions, which stand last, are put in between at drawn
/// places and leave the order of the others as it was: a candidate then differs from the model by what the decisions taught,
/// and not by another draw.
/// </summary>
internal static class LearningOrder
{
    private const int Salt = 7919;

    /// <summary>Places of the examples, in the order in which they are learnt; the same for a seed.</summary>
    public static int[] Of(IReadOnlyList<Example> examples, int seed)
    {
        int others = examples.Count;
        while (others > 0 && examples[others - 1].Source == DecisionRows.Source)
        {
            others--;
        }

        int[] shuffled = Trainer.Shuffled(others, seed);
        return others == examples.Count ? shuffled : Mixed(shuffled, examples.Count, seed);
    }

    private static int[] Mixed(int[] shuffled, int count, int seed)
    {
        Random random = new(unchecked(seed * Salt));
        List<int> order = new(count);
        order.AddRange(shuffled);
        for (int place = shuffled.Length; place < count; place++)
        {
            order.Insert(random.Next(order.Count + 1), place);
        }

        return [.. order];
    }
}
