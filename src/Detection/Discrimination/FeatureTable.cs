namespace ModerationBot.Detection.Discrimination;

/// <summary>The tables of weights; each has its own size and scale.</summary>
internal enum FeatureTable : byte
{
    /// <summary>Runs of letters inside words.</summary>
    Letters,

    /// <summary>Words and runs of words.</summary>
    Words,

    /// <summary>Tags, runs and pairs of tags, mixed runs.</summary>
    Tags,

    /// <summary>Who does what to whom, with scopes.</summary>
    Frames,
}
