namespace ModerationBot.Detection.Discrimination;

/// <summary>The logistic function from additions and multiplications alone, so that every machine gives the same bits.</summary>
internal static class Logistic
{
    private const double Ln2 = 0.693147180559945309417;
    private const int Terms = 18;

    /// <summary>1 / (1 + e^-x).</summary>
    public static double Of(double x)
    {
        double clipped = Math.Clamp(x, -40, 40);
        return 1 / (1 + Exp(-clipped));
    }

    /// <summary>e^x for x between -40 and 40.</summary>
    public static double Exp(double x)
    {
        int power = (int)Math.Floor(x / Ln2);
        double rest = x - (power * Ln2);
        double sum = 1;
        for (int i = Terms; i > 0; i--)
        {
            sum = 1 + (rest * sum / i);
        }

        return sum * BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
    }
}
