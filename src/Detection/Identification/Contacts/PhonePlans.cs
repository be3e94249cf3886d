namespace ModerationBot.Detection.Identification.Contacts;

/// <summary>
/// Numbering plans: how sure a layout is, 0 to 1 (0: none). Sources: plans of ARCEP, BIPT, OFCOM, Ofcom, NANPA and ITU-T E.164.
/// </summary>
internal static class PhonePlans
{
    private static readonly string[] French = ["10", "22222", "1111111111", "4222", "442", "433", "3322", "244", "12222", "46"];

    private static readonly string[] British = ["11", "56", "533", "434", "344", "47", "65", "542", "38"];

    private static readonly string[] NorthAmerican = ["334", "37", "1334", "64"];

    private static readonly string[] Nine = ["2322", "3222", "432", "333", "234"];

    // Country code, fewest and most digits after it.
    private static readonly (string Code, int Fewest, int Most)[] Countries =
    [
        ("33", 9, 10), ("32", 8, 9), ("41", 9, 10), ("44", 9, 11), ("1", 10, 10), ("352", 6, 9), ("353", 7, 10), ("377", 8, 9), ("376", 6, 6),
        ("49", 7, 12), ("39", 8, 11), ("34", 9, 9), ("351", 9, 9), ("31", 9, 10), ("212", 9, 9), ("213", 8, 9), ("216", 8, 8), ("221", 9, 9), ("225", 8, 10),
        ("223", 8, 8), ("237", 9, 9), ("243", 9, 9), ("262", 9, 9), ("590", 9, 9), ("594", 9, 9), ("596", 9, 9), ("687", 6, 6), ("689", 8, 8), ("509", 8, 8),
        ("61", 9, 10), ("64", 8, 10), ("46", 7, 10), ("47", 8, 8), ("45", 8, 8), ("358", 6, 11), ("43", 7, 12), ("48", 9, 9), ("40", 9, 9), ("90", 10, 10),
        ("91", 10, 10), ("86", 10, 11), ("81", 9, 10), ("82", 8, 11), ("7", 10, 10), ("380", 9, 9), ("961", 7, 8), ("966", 8, 9), ("971", 8, 9), ("972", 8, 9),
        ("27", 9, 9), ("234", 8, 10), ("55", 10, 11), ("52", 10, 11), ("54", 10, 11), ("57", 8, 10), ("56", 9, 9), ("30", 10, 10), ("36", 8, 9), ("420", 9, 9),
        ("421", 9, 9), ("385", 8, 9), ("381", 8, 9), ("386", 8, 8), ("359", 8, 9), ("370", 8, 8), ("371", 8, 8), ("372", 7, 8), ("60", 7, 10), ("65", 8, 8), ("63", 10, 10),
    ];

    /// <summary>How sure it is that these groups are a telephone.</summary>
    public static double Weigh(PhoneGroups groups)
    {
        if (groups.Plus)
        {
            return Abroad(groups, 0) is var known and > 0 ? known : groups.Digits is >= 9 and <= 15 ? 0.5 : 0;
        }

        char first = groups.Digit(0);
        return first != '0' ? FromTwoToNine(groups, first)
            : groups.Digit(1) == '0' ? Abroad(groups, 2)
            : FromZero(groups);
    }

    /// <summary>Layouts that many things share: only with a word that announces a telephone.</summary>
    public static double WeighLocal(PhoneGroups groups) => groups switch
    {
        { Plus: true } => 0,
        { Count: > 1 } when groups.SignBefore(groups.Count - 1) is '/' => 0,
        { Digits: 7, Count: 2 } when groups[0] == 3 && groups.Digit(0) is >= '2' => 0.3,
        { Digits: 8, Count: 4 or 2 } when groups[0] is 2 or 4 && groups.Digit(0) != '0' => 0.3,
        { Digits: >= 8 and <= 12 } when groups.Digit(0) == '0' => 0.3,
        { Digits: 10 or 11 } when groups.Digit(0) is >= '1' => 0.3,
        _ => 0,
    };

    /// <summary>Whether it is the telephone of one person.</summary>
    public static bool IsMobile(PhoneGroups groups)
    {
        int at = groups.Plus || groups.Digit(1) == '0' ? -1 : 1;
        return at > 0 && groups.Digit(0) == '0' && (groups.Digit(1) is '6' or '7' || (groups.Digit(1) == '4' && Written(groups, "4222")));
    }

    private static double FromZero(PhoneGroups groups) => groups.Digits switch
    {
        10 when Array.Exists(French, layout => Written(groups, layout)) => 0.7,
        10 => groups.Parenthesis ? 0.6 : groups[0] > 1 ? 0.35 : 0,
        11 when groups.Digit(1) is '1' or '2' or '3' or '7' or '8' => Array.Exists(British, layout => Written(groups, layout)) ? 0.65 : 0.3,
        9 when groups.Digit(1) is '6' or '7' && groups.Count >= 4 => 0.35,
        9 when Array.Exists(Nine, layout => Written(groups, layout)) => 0.4,
        _ => 0,
    };

    private static double FromTwoToNine(PhoneGroups groups, char first)
    {
        int area = first == '1' ? 1 : 0;
        if (groups.Digits != 10 + area)
        {
            return groups.Parenthesis && groups.Digits == 11 && first == '3' && groups.Digit(1) == '3' ? 0.6 : 0;
        }

        bool plan = groups.Digit(area) is >= '2' && groups.Digit(area + 3) is >= '2';
        bool layout = Array.Exists(NorthAmerican, one => Written(groups, one));
        bool signs = groups.Parenthesis || groups.SignBefore(groups.Count - 1) is '-' or '.';
        return !plan ? 0 : layout ? (signs ? 0.6 : 0.35) : groups.Count == 1 ? 0.2 : 0;
    }

    /// <summary>After the country code; a zero in parentheses may follow it.</summary>
    private static double Abroad(PhoneGroups groups, int from)
    {
        foreach ((string code, int fewest, int most) in Countries)
        {
            int rest = groups.Digits - from - code.Length;
            if (rest >= fewest && rest <= most && StartsWith(groups, from, code))
            {
                return 0.75;
            }
        }

        return 0;
    }

    private static bool StartsWith(PhoneGroups groups, int from, string code)
    {
        for (int i = 0; i < code.Length; i++)
        {
            if (groups.Digit(from + i) != code[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"22222": five groups of two; "10" and "11" are one group.</summary>
    private static bool Written(PhoneGroups groups, string layout)
    {
        if (layout is "10" or "11")
        {
            return groups.Count == 1;
        }

        if (groups.Count != layout.Length)
        {
            return false;
        }

        for (int i = 0; i < layout.Length; i++)
        {
            if (groups[i] != layout[i] - '0')
            {
                return false;
            }
        }

        return true;
    }
}
