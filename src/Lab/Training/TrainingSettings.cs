namespace ModerationBot.Lab.Training;

/// <summary>How the discrimination model learns.</summary>
internal sealed record TrainingSettings
{
    /// <summary>Seed of every draw. Default 20260101.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>Passes over the data. Default 6.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Step of AdaGrad. Default 0.15.</summary>
    public float Rate { get; init; } = 0.15f;

    /// <summary>Pull of weights towards zero at each step, times the step. Default 1e-5.</summary>
    public float Decay { get; init; } = 1e-5f;

    /// <summary>Share of the words of groups that are hidden while learning. Default 0.3.</summary>
    public double Hidden { get; init; } = 0.3;

    /// <summary>How much a feature counts while learning, by table: letters, words, tags, frames.</summary>
    public IReadOnlyList<float> Values { get; init; } = [0.5f, 1f, 1f, 1f];

    /// <summary>Share of benign texts of the domain that may be flagged on the development set. Default 0.05.</summary>
    public double FalseAlarms { get; init; } = 0.05;

    /// <summary>Sentences made of each template of the grammar. Default 10.</summary>
    public int EachTemplate { get; init; } = 10;

    /// <summary>What the mean logit of the nets is worth beside the linear score. Default 0.5.</summary>
    public double NetShare { get; init; } = 0.5;

    /// <summary>How the nets learn.</summary>
    public NetSettings Net { get; init; } = new();

    /// <summary>Weight of one example of each source; a source that is absent counts 0.</summary>
    public IReadOnlyDictionary<string, float> Sources { get; init; } = new Dictionary<string, float>(StringComparer.Ordinal)
    {
        ["own"] = 10f,
        ["decisions"] = 10f,
        ["professional"] = 5f,
        ["grammar"] = 1f,
        ["dynahate"] = 0.25f,
        ["hatemoji"] = 0.2f,
        ["hatexplain"] = 0.1f,
        ["hatexplain_off"] = 0.05f,
        ["davidson"] = 0.075f,
        ["davidson_off"] = 0.05f,
        ["implicit_hate"] = 0.05f,
        ["edos"] = 0.075f,
        ["ken20"] = 0.075f,
        ["stormfront"] = 0.075f,
        ["toxigen_demo"] = 0.1f,
        ["mlma_en"] = 0.05f,
        ["mlma_fr"] = 0.075f,
        ["ftr"] = 0.15f,
        ["clinical"] = 0.5f,
    };
}
