namespace ModerationBot.Lab.Training.Tagging;

/// <summary>How the tagger learns.</summary>
internal sealed record TaggerSettings
{
    /// <summary>Seed of every draw. Default 20260101.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>Passes over the data. Default 6.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Share of the names of own texts that change in each pass. Default 0.8.</summary>
    public double Swapped { get; init; } = 0.8;

    /// <summary>Share of the features of a word that are hidden while learning. Default 0.4.</summary>
    public double Hidden { get; init; } = 0.4;

    /// <summary>Margin by which the label of a name or fact must win. Default 60.</summary>
    public float Missed { get; init; } = 60f;

    /// <summary>Margin by which no label must win where there is none. Default 10.</summary>
    public float Mistaken { get; init; } = 10f;

    /// <summary>Share of texts all in lower case. Default 0.25.</summary>
    public double Lower { get; init; } = 0.25;

    /// <summary>Share of texts all in capitals. Default 0.03.</summary>
    public double Upper { get; init; } = 0.03;

    /// <summary>Share of texts with marked parts in lower case. Default 0.1.</summary>
    public double LowerSpans { get; init; } = 0.1;

    /// <summary>Sentences of clinical reports, of each language, without a person. Default 8,000.</summary>
    public int Clinical { get; init; } = 8_000;

    /// <summary>Sentences made of each template of names. Default 8.</summary>
    public int EachTemplate { get; init; } = 8;

    /// <summary>Times that an own text is learnt in each pass. Default 6.</summary>
    public int OwnWeight { get; init; } = 6;

    /// <summary>Parts into which own texts are cut, to tag each by a tagger that did not learn from it. Default 4.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>Passes of those taggers. Default 6.</summary>
    public int FoldEpochs { get; init; } = 6;

    /// <summary>Passes over whole items. Default 15.</summary>
    public int ItemEpochs { get; init; } = 15;

    /// <summary>Step of AdaGrad over whole items. Default 0.1.</summary>
    public float ItemRate { get; init; } = 0.1f;

    /// <summary>Pull of the weights of items towards zero. Default 1e-4.</summary>
    public float ItemDecay { get; init; } = 1e-4f;

    /// <summary>How much a sentence of a published report counts. Default 0.3.</summary>
    public float HarmlessWeight { get; init; } = 0.3f;

    /// <summary>How much a sentence with slots counts as a whole item. Default 0.3.</summary>
    public float NamedWeight { get; init; } = 0.3f;

    /// <summary>Share of benign own texts that may be flagged on the development set. Default 0.03.</summary>
    public double FalseAlarms { get; init; } = 0.03;
}
