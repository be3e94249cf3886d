namespace ModerationBot.Detection.Discrimination;

/// <summary>Sets of tags that belong together.</summary>
internal static class TagSet
{
    /// <summary>Words that say something of somebody, or do something to somebody.</summary>
    public static readonly ulong Predicates = Of(
        LexiconTag.Slur, LexiconTag.Medslang, LexiconTag.Dehumanise, LexiconTag.Violence, LexiconTag.Exclude, LexiconTag.Hate,
        LexiconTag.Insult, LexiconTag.Negative, LexiconTag.Positive, LexiconTag.Love, LexiconTag.Hint, LexiconTag.Profanity,
        LexiconTag.Equip, LexiconTag.Body);

    /// <summary>Words that name who or what is spoken of.</summary>
    public static readonly ulong Targets = Of(
        LexiconTag.Slur, LexiconTag.Group, LexiconTag.Nongroup, LexiconTag.Institution, LexiconTag.Object, LexiconTag.Person,
        LexiconTag.Colleague, LexiconTag.Patient, LexiconTag.You, LexiconTag.They, LexiconTag.Self);

    /// <summary>Words that demean when they stand alone; the only ones towards which spelling is repaired.</summary>
    public static readonly ulong Demeaning = Of(
        LexiconTag.Slur, LexiconTag.Group, LexiconTag.Insult, LexiconTag.Dehumanise, LexiconTag.Profanity, LexiconTag.Hate,
        LexiconTag.Negative, LexiconTag.Violence, LexiconTag.Medslang, LexiconTag.Exclude);

    /// <summary>Tags whose meeting anywhere in a text tells something.</summary>
    public static readonly ulong Telling = Of(
        LexiconTag.Slur, LexiconTag.Medslang, LexiconTag.Disclaimer, LexiconTag.Negclaim, LexiconTag.Group, LexiconTag.Dehumanise,
        LexiconTag.Violence, LexiconTag.Exclude, LexiconTag.Hate, LexiconTag.Condemn, LexiconTag.Counter, LexiconTag.Insult,
        LexiconTag.Negative, LexiconTag.Hint, LexiconTag.Nongroup, LexiconTag.Institution, LexiconTag.Object, LexiconTag.Positive,
        LexiconTag.Love, LexiconTag.Reclaim, LexiconTag.Colleague, LexiconTag.Patient, LexiconTag.Agree, LexiconTag.Laugh,
        LexiconTag.Profanity, LexiconTag.Opinion, LexiconTag.Question, LexiconTag.Practice, LexiconTag.Poverty, LexiconTag.Body,
        LexiconTag.Equip, LexiconTag.Medical, LexiconTag.They, LexiconTag.You, LexiconTag.Self);

    /// <summary>Words that name a group or a thing: hidden at random while learning, so that the tag carries what they do.</summary>
    public static readonly ulong Named = Of(LexiconTag.Group, LexiconTag.Nongroup, LexiconTag.Object);

    /// <summary>The set of these tags.</summary>
    public static ulong Of(params ReadOnlySpan<LexiconTag> tags)
    {
        ulong set = 0;
        foreach (LexiconTag tag in tags)
        {
            set |= 1UL << (int)tag;
        }

        return set;
    }
}
