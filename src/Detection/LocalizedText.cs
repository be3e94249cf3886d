namespace ModerationBot.Detection;

/// <summary>One plain sentence in both languages of the product.</summary>
/// <param name="Fr">French.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Fr, string En)
{
    /// <summary>The sentence in the asked language; French when the language is neither.</summary>
    /// <param name="language">Two-letter code, <c>fr</c> or <c>en</c>.</param>
    public string In(string language) => language == "en" ? En : Fr;
}
