namespace ModerationBot.Bot.Web.Accounts.Qr;

/// <summary>How hard a masked QR code is to read: runs, blocks, look-alikes of the finder and imbalance (ISO/IEC 18004:2015, 7.8.3).</summary>
internal static class QrPenalty
{
    private static readonly bool[] Finder = [true, false, true, true, true, false, true, false, false, false, false];

    public static int Of(bool[,] dark)
    {
        int size = dark.GetLength(0);
        int penalty = 0;
        for (int i = 0; i < size; i++)
        {
            bool[] row = [.. Enumerable.Range(0, size).Select(x => dark[x, i])];
            bool[] column = [.. Enumerable.Range(0, size).Select(y => dark[i, y])];
            penalty += Runs(row) + Runs(column) + LookAlikes(row) + LookAlikes(column);
        }

        return penalty + Blocks(dark, size) + Imbalance(dark, size);
    }

    private static int Runs(bool[] line)
    {
        int penalty = 0;
        for (int i = 0, run = 0; i < line.Length; i++)
        {
            run = i > 0 && line[i] == line[i - 1] ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
        }

        return penalty;
    }

    private static int LookAlikes(bool[] line)
    {
        int penalty = 0;
        for (int i = 0; i + Finder.Length <= line.Length; i++)
        {
            ReadOnlySpan<bool> part = line.AsSpan(i, Finder.Length);
            penalty += part.SequenceEqual(Finder) ? 40 : 0;
            penalty += Enumerable.Range(0, Finder.Length).All(j => line[i + j] == Finder[Finder.Length - 1 - j]) ? 40 : 0;
        }

        return penalty;
    }

    private static int Blocks(bool[,] dark, int size)
    {
        int blocks = 0;
        for (int y = 0; y + 1 < size; y++)
        {
            for (int x = 0; x + 1 < size; x++)
            {
                bool one = dark[x, y];
                blocks += one == dark[x + 1, y] && one == dark[x, y + 1] && one == dark[x + 1, y + 1] ? 1 : 0;
            }
        }

        return blocks * 3;
    }

    /// <summary>Ten for each step of 5 per cent away from the half.</summary>
    private static int Imbalance(bool[,] dark, int size)
    {
        int count = dark.Cast<bool>().Count(d => d);
        int total = size * size;
        return Math.Max(0, ((Math.Abs((count * 20) - (total * 10)) + total - 1) / total) - 1) * 10;
    }
}
