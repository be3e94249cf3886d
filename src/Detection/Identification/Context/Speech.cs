using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Context;

/// <summary>How much a text speaks of one patient, and how much of professional life (adverts, congresses, politics).</summary>
/// <param name="Patient">Weight of patient words; from 1 on it speaks of one.</param>
/// <param name="Professional">Weight of words of adverts, congresses and colleagues.</param>
internal readonly record struct Speech(double Patient, double Professional)
{
    /// <summary>The text tells of one patient, client or owner.</summary>
    public bool OfPatient => Patient >= 1 && Patient >= Professional;

    /// <summary>The text is an advert, an invitation or politics.</summary>
    public bool OfProfession => Professional >= 1 && Professional > Patient;

    /// <summary>Reads one text.</summary>
    public static Speech Of(PreparedText text)
    {
        double patient = 0;
        double professional = 0;
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            patient += SpeechCues.Patient(text, i);
            professional += SpeechCues.Professional(text, i);
        }

        return new(patient, professional);
    }

    /// <summary>Reads an item with the one that it answers: a comment speaks of the patient of its post.</summary>
    public static Speech Of(Document document)
    {
        Speech own = Of(document.Text);
        if (document.Parent is null)
        {
            return own;
        }

        Speech parent = Of(document.Parent);
        return new(own.Patient + parent.Patient, own.Professional + parent.Professional);
    }
}
