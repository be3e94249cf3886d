namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// Nets that judge together. They confirm or veto what the linear model says. They are asked one after the other, and only
/// as long as they could bring the text to the threshold, which spares most of the time.
/// </summary>
/// <param name="Nets">The nets; none for a model without them.</param>
/// <param name="Share">What their mean logit is worth beside the linear score.</param>
/// <param name="From">Linear score from which on they are asked.</param>
internal sealed record NetEnsemble(IReadOnlyList<NetWeights> Nets, double Share, double From)
{
    /// <summary>Logits are cut here: no net alone outweighs all others.</summary>
    public const double Bound = 3.5;

    /// <summary>No nets.</summary>
    public static NetEnsemble None { get; } = new([], 0, double.MaxValue);

    /// <summary>What the nets add to a linear score.</summary>
    /// <param name="text">What is judged.</param>
    /// <param name="parent">What it answers to, when that counts.</param>
    /// <param name="hasParent">Whether the parent counts.</param>
    /// <param name="linear">The linear score.</param>
    public double Add(in Reading text, in Reading parent, bool hasParent, double linear)
    {
        if (linear < From)
        {
            return -Share * Bound;
        }

        using NetRows rows = new(text);
        using NetRows above = hasParent ? new(parent) : default;
        Span<float> answers = stackalloc float[NetShape.Width];
        double sum = 0;
        int asked = 0;
        do
        {
            Nets[asked++].Judge(rows, above, answers);
            sum += Math.Clamp(answers[0], -Bound, Bound);
        }
        while (asked < Nets.Count && Reaches(linear, sum, asked));

        return Share * sum / asked;
    }

    // Whether the nets not yet asked could still bring the text to the threshold, which lies Share * Bound above From.
    private bool Reaches(double linear, double sum, int asked) =>
        linear + (Share * (sum + ((Nets.Count - asked) * Bound)) / Nets.Count) >= From + (Share * Bound);

    /// <summary>Puts the probabilities of the nets for each ground together with those of the linear model.</summary>
    /// <param name="text">What is judged.</param>
    /// <param name="parent">What it answers to, when that counts.</param>
    /// <param name="hasParent">Whether the parent counts.</param>
    /// <param name="grounds">Probabilities of the linear model; takes the mean.</param>
    public void Grounds(in Reading text, in Reading parent, bool hasParent, Span<double> grounds)
    {
        using NetRows rows = new(text);
        using NetRows above = hasParent ? new(parent) : default;
        Span<float> answers = stackalloc float[NetShape.Width];
        Span<double> sums = stackalloc double[GroundWeights.Count];
        sums.Clear();
        foreach (NetWeights net in Nets)
        {
            net.Judge(rows, above, answers);
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += Logistic.Of(answers[1 + i]);
            }
        }

        for (int i = 0; i < sums.Length && Nets.Count > 0; i++)
        {
            grounds[i] = (grounds[i] + (sums[i] / Nets.Count)) / 2;
        }
    }
}
