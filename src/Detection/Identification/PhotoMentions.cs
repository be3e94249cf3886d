using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification;

/// <summary>
/// Words that point at a picture. A picture word together with what shows or names the person ("visage", "étiquette",
/// "non flouté", "you can read the name") is sure; a picture word alone says little; the name of an image file is a picture.
/// </summary>
internal static class PhotoMentions
{
    private const double Shown = 0.7;
    private const double File = 0.6;
    private const double Named = 0.2;
    private const int Reach = 12;
    private const int Shortest = 2;
    private const int LongestExtension = 4;

    private static readonly string[] Extensions = ["jpg", "jpeg", "png", "heic", "heif", "gif", "bmp", "tif", "tiff", "dcm", "mp4", "mov", "avi", "webp"];

    private const string PictureWords =
        "photo photos cliche cliches image images capture captures selfie selfies video videos pic pics picture pictures screenshot screenshots footage cctv scan coupe radio scanner reconstruction dessin "
        + "ordonnance biopsie script letter bandeau bracelet xray film filme vid vids snap snaps";

    // Needs no picture word: "j'ai pas flouté", "visage non masqué", "name and dob are burnt into the scan".
    private const string MaskWords =
        "floute floutee floutes flouter masque masquee masques masquer anonymise anonymisee blur blurred uncropped crop cropped redacted redact";

    // What shows or names who it is.
    private const string TellingWords =
        "visage visages face faces regard nom noms prenom prenoms etiquette etiquettes bandeau bracelet pendentif alliance gravee medaille name names dob label sticker badge wristband tatouage tattoo "
        + "plate jumper reconnait reconnaitre recognise recognisable reconnaissable identite identity lisible initiales ring";

    private const string ShowingWords =
        "voici voila regarde regardez voit voyez vois lit joins joint jointe joints ci-jointe ci-joint partage mets mis remets renvoie attached below here's posted see shows read ignore look there lisible visible burnt ci-dessous pj";

    private static readonly WordSet Pictures = new(PictureWords);

    private static readonly WordSet Masks = new(MaskWords);

    private static readonly WordSet Telling = new(TellingWords);

    private static readonly WordSet Showing = new(ShowingWords);

    private static readonly WordSet Any = new(PictureWords + " " + MaskWords + " " + TellingWords + " " + ShowingWords);

    private static readonly WordSet Persons = new("visage face nom prenom name etiquette label bracelet identite plaque medaille dob");

    private static readonly WordSet Sides = new("anterieure posterieure dorsale palmaire plantaire interne externe laterale mediale inferieure superieure a au aux");

    private static readonly WordSet Own = new("son sa ses leur leurs his her their la le les l' de du des the");

    /// <summary>The surest mention.</summary>
    /// <returns>A score, 0 when there is none, and its place in the original.</returns>
    public static (double Score, TextSpan Span) Find(PreparedText text)
    {
        (double Score, TextSpan Span) best = default;
        int picture = -1;
        int telling = -1;
        int showing = -1;
        int mask = -1;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            ref readonly Token token = ref text.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            ReadOnlySpan<char> word = text.Folded(token);
            if (!Any.Contains(word))
            {
                continue;
            }

            picture = Pictures.Contains(word) ? i : picture;
            telling = Telling.Contains(word) && !IsSurface(text, i) ? i : telling;
            showing = Showing.Contains(word) ? i : showing;
            mask = Masks.Contains(word) ? i : mask;
        }

        if (telling >= 0 && Near(telling, mask))
        {
            best = (Shown, Between(text, telling, mask));
        }
        else if (telling >= 0 && Near(telling, picture) && (showing >= 0 || mask >= 0 || Opens(text, picture) || IsOf(text, picture, telling)))
        {
            best = (Shown, Between(text, telling, picture));
        }
        else if ((showing >= 0 || picture >= 0) && Pointed(text) is { Length: > 0 } pointed)
        {
            best = (File, pointed);
        }

        if (best.Score < File && FileName(text) is { Length: > 0 } file)
        {
            best = (File, file);
        }

        return best.Score > 0 || picture < 0 || showing < 0 ? best : (Named, text.Tokens[picture].Span);
    }

    /// <summary>"Photo de …" at the head of a sentence, "… sur la photo".</summary>
    private static bool Opens(PreparedText text, int picture) =>
        text.Tokens[picture].Has(TokenMarks.SentenceStart)
        || (picture > 1 && text.Folded(text.Tokens[picture - 1]) is "la" or "les" or "the" && text.Folded(text.Tokens[picture - 2]) is "sur" or "in" or "on");

    /// <summary>"on lit … nom", "voici son visage", "you can see his face", "un selfie avec notre …": no other picture word needed.</summary>
    private static TextSpan Pointed(PreparedText text)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.Folded(text.Tokens[i]);
            bool reads = word is "lit" && i > 0 && text.Is(text.Tokens[i - 1], "on");
            bool shows = word is "voici" || (word is "see" or "read" && i > 0 && text.Is(text.Tokens[i - 1], "can"));
            bool self = word is "selfie" or "selfies";
            for (int j = self ? Math.Max(0, i - 2) : i + 1; (reads || shows || self) && j < Math.Min(text.Tokens.Length, i + 5); j++)
            {
                ReadOnlySpan<char> next = text.Folded(text.Tokens[j]);
                if (self ? next is "notre" or "leur" or "son" or "sa" or "our" or "his" or "her" or "their" : Persons.Contains(next) && !(reads && next is "visage"))
                {
                    return Between(text, i, j);
                }
            }
        }

        return default;
    }

    /// <summary>"la face antérieure du tibia" is no face.</summary>
    private static bool IsSurface(PreparedText text, int at) =>
        text.Is(text.Tokens[at], "face") && at + 1 < text.Tokens.Length && Sides.Contains(text.Folded(text.Tokens[at + 1]));

    private static bool Near(int one, int other) => other >= 0 && one != other && Math.Abs(one - other) <= Reach;

    /// <summary>"photo de son visage", "photo du visage", "pic of her face".</summary>
    private static bool IsOf(PreparedText text, int picture, int telling)
    {
        if (telling <= picture || telling - picture > 4)
        {
            return false;
        }

        for (int i = picture + 1; i < telling; i++)
        {
            if (!Own.Contains(text.Folded(text.Tokens[i])) && !text.Tokens[i].Has(TokenMarks.HasDigit) && text.Tokens[i].Kind != TokenKind.Number && text.Folded(text.Tokens[i]) is not "of")
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan Between(PreparedText text, int one, int other) => text.SpanOf(Math.Min(one, other), Math.Max(one, other));

    private static TextSpan FileName(PreparedText text)
    {
        for (int dot = text.Text.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = text.Text.IndexOf('.', dot + 1))
        {
            int end = ExtensionEnd(text.Text, dot);
            int start = dot;
            while (end > 0 && start > 0 && (char.IsLetterOrDigit(text.Text[start - 1]) || text.Text[start - 1] is '_' or '-'))
            {
                start--;
            }

            if (end > 0 && dot - start >= Shortest && (start == 0 || text.Text[start - 1] is not ('/' or '.' or '@')))
            {
                return text.Map.ToOriginal(TextSpan.Between(start, end));
            }
        }

        return default;
    }

    /// <summary>End of "jpg" and the like after a dot, or 0.</summary>
    private static int ExtensionEnd(string text, int dot)
    {
        int end = dot + 1;
        while (end < text.Length && end - dot <= LongestExtension + 1 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return Array.Exists(Extensions, extension => text.AsSpan(dot + 1, end - dot - 1).Equals(extension, StringComparison.OrdinalIgnoreCase)) ? end : 0;
    }
}
