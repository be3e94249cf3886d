using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Lexicons;

/// <summary>One line of a lexicon file.</summary>
/// <param name="Term">Word or phrase, in its first form.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Entry">Its tag and ground, or its concept.</param>
/// <param name="Forms">How other forms are made: <c>-</c> none, <c>n</c> noun, <c>a</c> French adjective, <c>v</c> verb, <c>v2</c> French verb in -ir or -re.</param>
/// <param name="Sense">In which sense it is meant.</param>
internal sealed record LexiconRow(string Term, string Language, LexiconEntry Entry, string Forms, string Sense);
