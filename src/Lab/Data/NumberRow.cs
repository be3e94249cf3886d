namespace ModerationBot.Lab.Data;

/// <summary>A sentence with a number, or with what only looks like one.</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Kind">Code of the number (nir, nhs, iban...), or of the one that the look-alike resembles.</param>
/// <param name="Form">How it is written (<c>glued</c>, <c>spaced</c>...), <see cref="WrongKey"/>, or what the look-alike is.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Marks">Where the numbers stand; none in a look-alike.</param>
internal sealed record NumberRow(string Language, string Kind, string Form, string Text, IReadOnlyList<MarkedSpan> Marks)
{
    /// <summary>Form of a number whose check digits are wrong.</summary>
    public const string WrongKey = "wrong key";

    /// <summary>Whether it holds a number whose check digits are right, or which has none.</summary>
    public bool IsValid => Marks.Count > 0 && Form != WrongKey;

    /// <summary>Whether it holds a number whose check digits are wrong.</summary>
    public bool IsWrong => Marks.Count > 0 && Form == WrongKey;

    /// <summary>As an item to be judged.</summary>
    public IdentificationItem Item => new("", Text, IsValid) { Language = Language, Spans = Marks };
}
