namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>How far a rewrite goes. Each step is tried only while the text is still flagged.</summary>
internal enum RewriteStep
{
    /// <summary>What is flagged is taken out, or put in wider words. A disease and a pregnancy stay.</summary>
    Widen,

    /// <summary>The same, for details under the line too.</summary>
    WidenAll,

    /// <summary>What was widened goes too.</summary>
    Drop,

    /// <summary>What was seen and is of no patient goes: a colleague's name, the town of an advert.</summary>
    DropBystanders,

    /// <summary>Clauses go that hold no disease and no pregnancy; undone when that is not enough.</summary>
    DropClauseAside,

    /// <summary>A rare disease is put in wider words.</summary>
    WidenClinical,

    /// <summary>The clause around what is left goes, or it goes itself.</summary>
    DropClause,

    /// <summary>The sentence around what is left goes.</summary>
    DropSentence,
}
