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

    /// <summary>Sentences made of each template of the grammar. Default 20.</summary>
    public int EachTemplate { get; init; } = 20;

    /// <summary>Weight of one example of each source; a source that is absent counts 0.</summary>
    public IReadOnlyDictionary<string, float> Sources { get; init; } = new Dictionary<string, float>(StringComparer.Ordinal)
    {
        ["own"] = 10f,
        ["grammar"] = 1.5f,
        ["dynahate"] = 0.5f,
        ["hatemoji"] = 0.4f,
        ["hatexplain"] = 0.2f,
        ["hatexplain_off"] = 0.1f,
        ["davidson"] = 0.15f,
        ["davidson_off"] = 0.1f,
        ["implicit_hate"] = 0.1f,
        ["edos"] = 0.15f,
        ["ken20"] = 0.15f,
        ["stormfront"] = 0.15f,
        ["toxigen_demo"] = 0.2f,
        ["mlma_en"] = 0.1f,
        ["mlma_fr"] = 0.15f,
        ["ftr"] = 0.3f,
        ["clinical"] = 0.5f,
    };
}
