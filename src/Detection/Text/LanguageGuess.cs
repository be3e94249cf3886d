namespace ModerationBot.Detection.Text;

/// <summary>The language of a text.</summary>
/// <param name="Code"><c>fr</c>, <c>en</c>, or <c>und</c> when the text is too short or neither.</param>
/// <param name="Confidence">0 to 1; 0 for <c>und</c>, 1 when the caller told it.</param>
public readonly record struct LanguageGuess(string Code, double Confidence)
{
    /// <summary>French.</summary>
    public const string French = "fr";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Not known.</summary>
    public const string Undetermined = "und";

    /// <summary>Nothing can be told.</summary>
    public static LanguageGuess Unknown { get; } = new(Undetermined, 0);

    /// <summary>This guess, or the language that the caller tells when nothing can be told.</summary>
    internal LanguageGuess Or(string code) => Code == Undetermined ? new(code, 1) : this;
}
