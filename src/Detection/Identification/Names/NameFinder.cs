using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>
/// Finds names by rules: after a title, a first name before a capitalised word, after "ma patiente", before an age or a
/// birth. Who bears the name is decided by <see cref="RoleRules"/>; a trained tagger can take the place of this type alone.
/// </summary>
internal sealed class NameFinder(NameLists lists)
{
    private const int LongestName = 5;

    /// <summary>The names of a text, in order; they do not overlap.</summary>
    public IReadOnlyList<NameMention> Find(PreparedText text)
    {
        List<NameMention> names = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && TryFind(text, i, out NameMention name))
            {
                names.Add(name);
                i = name.LastToken;
            }
        }

        return names;
    }

    private bool TryFind(PreparedText text, int at, out NameMention name)
    {
        ReadOnlySpan<char> word = text.Folded(text.Tokens[at]);
        if (IsCivilTitle(text, at, word))
        {
            return TryAfterTitle(text, at, NameCue.CivilTitle, out name);
        }

        if (NameWords.ProfessionalTitles.Contains(word) && IsTitleForm(text.Tokens[at], word))
        {
            return TryAfterTitle(text, at, NameCue.ProfessionalTitle, out name);
        }

        return TryFirstName(text, at, out name) || TryCue(text, at, out name);
    }

    // "M" and "Me" are also letters and pronouns: they need a capital and a capitalised word behind.
    private static bool IsTitleForm(in Token token, ReadOnlySpan<char> word) => word is not "me" || token.Has(TokenMarks.Capitalised);

    private static bool IsCivilTitle(PreparedText text, int at, ReadOnlySpan<char> word)
    {
        // "MR" in capitals is magnetic resonance, unless all is typed so.
        if (word is "mr" && text.Tokens[at].Has(TokenMarks.AllCaps) && !IsShouted(text))
        {
            return false;
        }

        if (word is "m")
        {
            bool glued = at + 1 < text.Tokens.Length && text.Tokens[at + 1].Has(TokenMarks.Glued) && !text.Tokens[at].Has(TokenMarks.Abbreviation);
            return text.Tokens[at].Has(TokenMarks.Capitalised) && !glued && !text.Tokens[at].Has(TokenMarks.Elision);
        }

        return NameWords.CivilTitles.Contains(word);
    }

    private static bool TryAfterTitle(PreparedText text, int title, NameCue cue, out NameMention name)
    {
        int first = title + 1;
        int last = RunEnd(text, first, IsShouted(text) ? 1 : LongestName);
        if (last < first && IsLowerName(text, title, first))
        {
            last = first;
        }
        else if (last < first && IsLowerParticle(text, title, first))
        {
            last = first + 1;
        }

        name = new(first, last, last < first ? NameForm.Initials : FormOf(text, first, last, NameForm.Surname), cue);
        return last >= first && !IsNobody(text, first);
    }

    /// <summary>"mme kerouedan": typed without capitals, after a short title only.</summary>
    private static bool IsLowerName(PreparedText text, int title, int at)
    {
        if (at >= text.Tokens.Length || text.Tokens[at].Kind != TokenKind.Word || text.Tokens[at].Has(TokenMarks.LineStart))
        {
            return false;
        }

        ReadOnlySpan<char> word = text.Folded(text.Tokens[at]);
        bool plain = !text.Tokens[at].Has(TokenMarks.HasDigit) && !text.Tokens[at].Has(TokenMarks.Clitic) && !text.Tokens[at].Has(TokenMarks.Elision);
        return plain && word.Length > 2 && NameWords.ShortTitles.Contains(text.Folded(text.Tokens[title])) && !NameWords.AfterTitle.Contains(word);
    }

    /// <summary>"mme le goff".</summary>
    private static bool IsLowerParticle(PreparedText text, int title, int at) =>
        at + 1 < text.Tokens.Length
        && text.Folded(text.Tokens[at]) is "le" or "ben" or "el" or "van" or "mac"
        && NameWords.ShortTitles.Contains(text.Folded(text.Tokens[title]))
        && !NameWords.AfterLowerParticle.Contains(text.Folded(text.Tokens[at + 1]))
        && IsLowerName(text, title, at + 1);

    private bool TryFirstName(PreparedText text, int at, out NameMention name)
    {
        name = default;
        if (!IsCapitalisedFirstName(text, at))
        {
            return TrySurnameFirst(text, at, out name);
        }

        int last = RunEnd(text, at, LongestName);
        if (last > at)
        {
            name = new(at, last, NameForm.Full, NameCues.Before(text, at) ?? NameCues.After(text, last) ?? NameCue.FirstName);
            return true;
        }

        NameCue? cue = NameCues.Before(text, at) ?? NameCues.After(text, at);
        name = new(at, at, NameForm.FirstName, cue ?? NameCue.FirstName);
        return cue is not null;
    }

    /// <summary>"KEROUEDAN Jeanne", as labels and hospital software write it.</summary>
    private bool TrySurnameFirst(PreparedText text, int at, out NameMention name)
    {
        name = new(at, at + 1, NameForm.Full, NameCues.Before(text, at) ?? NameCues.After(text, at + 1) ?? NameCue.FirstName);
        return text.Tokens[at].Has(TokenMarks.AllCaps)
            && text.Tokens[at].NormalisedLength > 3
            && at + 1 < text.Tokens.Length
            && IsCapitalisedFirstName(text, at + 1)
            && !text.Tokens[at + 1].Has(TokenMarks.AllCaps)
            && !IsShouted(text)
            && !NameWords.NeverNames.Contains(text.Folded(text.Tokens[at]));
    }

    private bool IsCapitalisedFirstName(PreparedText text, int at)
    {
        ref readonly Token token = ref text.Tokens[at];
        if (!token.Has(TokenMarks.Capitalised) || token.Kind != TokenKind.Word || token.Has(TokenMarks.InHashtag))
        {
            return false;
        }

        // "ARA II", "ANA Profile": capitals throughout are acronyms, unless the surname is typed so too.
        if (token.Has(TokenMarks.AllCaps) && !(at + 1 < text.Tokens.Length && text.Tokens[at + 1].Has(TokenMarks.AllCaps) && text.Tokens[at + 1].NormalisedLength > 3 && token.NormalisedLength > 3))
        {
            return false;
        }

        ReadOnlySpan<char> word = text.Folded(token);
        return lists.IsFirstName(word) && !NameWords.NeverNames.Contains(word) && !(lists.IsEverydayWord(word) && token.Has(TokenMarks.SentenceStart));
    }

    /// <summary>A capitalised word that is no known first name, after "s'appelle" or "ma patiente".</summary>
    private bool TryCue(PreparedText text, int at, out NameMention name)
    {
        name = default;
        ref readonly Token token = ref text.Tokens[at];
        if (!token.Has(TokenMarks.Capitalised) || token.Has(TokenMarks.AllCaps) || token.Has(TokenMarks.HasDigit) || token.NormalisedLength < 3)
        {
            return false;
        }

        ReadOnlySpan<char> word = text.Folded(token);
        if (NameWords.NeverNames.Contains(word) || lists.Eponyms.Contains(word) || token.Has(TokenMarks.SentenceStart) || !NameCues.IsNamed(text, at))
        {
            return false;
        }

        int last = RunEnd(text, at, LongestName);
        name = new(at, last, last > at ? NameForm.Full : NameForm.Surname, NameCues.Before(text, at) ?? NameCue.Named);
        return last >= at && !IsNobody(text, at);
    }

    /// <summary>Index of the last token of the name that begins here; before it when there is none.</summary>
    private static int RunEnd(PreparedText text, int first, int most)
    {
        int last = first - 1;
        int pending = 0;
        for (int i = first; i < text.Tokens.Length && i - first < most + pending; i++)
        {
            ref readonly Token token = ref text.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Has(TokenMarks.Clitic) || (i > first && token.Has(TokenMarks.LineStart)))
            {
                break;
            }

            ReadOnlySpan<char> word = text.Folded(token);
            bool particle = NameWords.Particles.Contains(word);
            if (!particle && !IsNameWord(token, word))
            {
                break;
            }

            pending += particle ? 1 : 0;
            last = particle ? last : i;
            if (!particle && EndsName(text, i))
            {
                break;
            }
        }

        return last;
    }

    private static bool IsNameWord(in Token token, ReadOnlySpan<char> word) =>
        token.Has(TokenMarks.Capitalised) && !token.Has(TokenMarks.HasDigit) && (!NameWords.NeverNames.Contains(word) || token.Has(TokenMarks.Initial));

    // A full stop kept with a single letter may end the sentence; the next word is then no part of the name.
    private static bool EndsName(PreparedText text, int at) =>
        text.Tokens[at].Has(TokenMarks.Initial | TokenMarks.Abbreviation)
        && at + 1 < text.Tokens.Length
        && NameWords.NeverNames.Contains(text.Folded(text.Tokens[at + 1]));

    private static bool IsNobody(PreparedText text, int first) => NameWords.Nobody.Contains(text.Folded(text.Tokens[first]));

    private static NameForm FormOf(PreparedText text, int first, int last, NameForm otherwise)
    {
        for (int i = first; i <= last; i++)
        {
            if (!text.Tokens[i].Has(TokenMarks.Initial) && !IsBunchOfInitials(text, i))
            {
                return last > first && otherwise == NameForm.Surname ? NameForm.Full : otherwise;
            }
        }

        return NameForm.Initials;
    }

    /// <summary>"Mme HK", "Mr ABC": case reports write initials without full stops.</summary>
    private static bool IsBunchOfInitials(PreparedText text, int at) =>
        text.Tokens[at].Has(TokenMarks.AllCaps) && text.Tokens[at].NormalisedLength <= 4 && !IsShouted(text);

    /// <summary>Text typed in capitals throughout, where a capital says nothing.</summary>
    private static bool IsShouted(PreparedText text)
    {
        int words = 0;
        int caps = 0;
        foreach (ref readonly Token token in text.Tokens)
        {
            words += token.Kind == TokenKind.Word && token.NormalisedLength > 2 ? 1 : 0;
            caps += token.Has(TokenMarks.AllCaps) && token.NormalisedLength > 2 ? 1 : 0;
        }

        return words > 4 && caps * 10 > words * 6;
    }
}
