using System.Runtime.CompilerServices;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>Features of a token: words, letters, shape and lists around it, each as a row of the weights.</summary>
internal static class TokenFeatures
{
    /// <summary>Features of each token.</summary>
    public const int Count = 35;

    // Shape without the place in the line, for pairs.
    private const uint FormMask = 0xFF | 0xC00;

    /// <summary>Gives the rows of a token.</summary>
    /// <param name="views">All tokens, padded.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="setting">See <see cref="TokenViews.Setting"/>.</param>
    /// <param name="rows">Room for <see cref="Count"/> rows.</param>
    public static void Of(ReadOnlySpan<TokenView> views, int at, uint setting, Span<int> rows)
    {
        int i = at + TokenViews.Margin;
        ref readonly TokenView me = ref views[i];
        ref readonly TokenView before = ref views[i - 1];
        ref readonly TokenView after = ref views[i + 1];
        ref readonly TokenView before2 = ref views[i - 2];
        ref readonly TokenView after2 = ref views[i + 2];
        ulong look = Look(me);
        ulong form = me.Shape & FormMask;
        ulong lists = (ulong)me.Flags;
        rows[0] = Row(1, me.Word);
        rows[1] = Row(2, before.Word);
        rows[2] = Row(3, after.Word);
        rows[3] = Row(4, before2.Word);
        rows[4] = Row(5, after2.Word);
        rows[5] = Row(6, before.Word, me.Word);
        rows[6] = Row(7, me.Word, after.Word);
        rows[7] = Row(8, before2.Word, before.Word);
        rows[8] = Row(9, after.Word, after2.Word);
        rows[9] = Row(10, before.Word, after.Word);
        rows[10] = Row(11, me.Suffix3);
        rows[11] = Row(12, me.Suffix2, form);
        rows[12] = Row(13, me.Prefix);
        rows[13] = Row(14, me.Suffix4);
        rows[14] = Row(15, before.Shape & FormMask, form | ((ulong)(after.Shape & FormMask) << 16));
        rows[15] = Row(16, look);
        rows[16] = Row(17, (ulong)before.Flags, lists | ((ulong)after.Flags << 16));
        rows[17] = Row(18, form, before.Word);
        rows[18] = Row(19, form, after.Word);
        rows[19] = Row(20, lists, before.Word);
        rows[20] = Row(21, lists, after.Word);
        rows[21] = Row(22, look, before.Word);
        rows[22] = Row(23, look, setting);
        rows[23] = Row(24, me.Word, setting);
        rows[24] = Row(25, views[i - 3].Word);
        rows[25] = Row(26, views[i + 3].Word);
        rows[26] = Row(27, look, Look(after));
        rows[27] = Row(28, look, Look(before));
        rows[28] = Row(29, lists, before2.Word);
        rows[29] = Row(30, lists, after2.Word);
        rows[30] = Row(31, look, me.Shape);
        rows[32] = Row(33, me.Name);
        rows[33] = Row(34, me.Name, look);
        rows[34] = Row(35, before.Name, ((ulong)me.Name << 8) | after.Name);
        rows[31] = Row(32, form, WordHash.Join(before2.Word, before.Word));
    }

    private static ulong Look(in TokenView view) => (view.Shape & FormMask) | ((ulong)view.Flags << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Row(ulong kind, ulong value) => (int)(WordHash.Fold(WordHash.Join(kind, value)) & (TaggerWeights.Rows - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Row(ulong kind, ulong first, ulong second) => Row(kind, WordHash.Join(first, second));
}
