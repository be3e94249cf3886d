namespace ModerationBot.Lab.Training;

/// <summary>How the nets learn.</summary>
internal sealed record NetSettings
{
    /// <summary>Nets, each from another seed; their mean judges. Default 3.</summary>
    public int Nets { get; init; } = 3;

    /// <summary>Passes. Default 3.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>Examples of one step. Default 48.</summary>
    public int Batch { get; init; } = 48;

    /// <summary>Step of Adam, for all that is not a row. Falls to nothing. Default 0.002.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>Step of AdaGrad, for rows. Falls to nothing. Default 0.05.</summary>
    public float RowRate { get; init; } = 0.05f;

    /// <summary>Pull of dense numbers towards zero, times the step. Default 0.001.</summary>
    public float Decay { get; init; } = 1e-3f;

    /// <summary>Share of words of groups and things that are hidden, so that the tag carries them. Default 0.3.</summary>
    public double Hidden { get; init; } = 0.3;

    /// <summary>Share of all words that are hidden. Default 0.1.</summary>
    public double Dropped { get; init; } = 0.1;

    /// <summary>Share of the numbers of a text that are left out. Default 0.5.</summary>
    public float LeftOut { get; init; } = 0.5f;

    /// <summary>How far labels are drawn in from 0 and 1. Default 0.03.</summary>
    public float Smoothing { get; init; } = 0.03f;

    /// <summary>Weight of the error on grounds. Default 0.3.</summary>
    public float Grounds { get; init; } = 0.3f;

    /// <summary>Weight of the error on functions; knowing why a line exists helps to know what it is. Default 0.4.</summary>
    public float Functions { get; init; } = 0.4f;

    /// <summary>How often an example of each source is drawn in one pass, and its weight; an absent source is left out.</summary>
    public IReadOnlyDictionary<string, (float Draws, float Weight)> Sources { get; init; } =
        new Dictionary<string, (float, float)>(StringComparer.Ordinal)
        {
            ["own"] = (3, 1),
            ["decisions"] = (3, 1),
            ["grammar"] = (0.3f, 1),
            ["clinical"] = (1, 0.5f),
            ["dynahate"] = (0.8f, 0.7f),
            ["hatemoji"] = (0.5f, 0.5f),
            ["hatexplain"] = (0.15f, 0.5f),
            ["hatexplain_off"] = (0.1f, 0.3f),
            ["davidson"] = (0.1f, 0.4f),
            ["davidson_off"] = (0.1f, 0.3f),
            ["implicit_hate"] = (0.2f, 0.4f),
            ["edos"] = (0.15f, 0.4f),
            ["ken20"] = (0.15f, 0.4f),
            ["stormfront"] = (0.15f, 0.4f),
            ["toxigen_demo"] = (0.15f, 0.4f),
            ["mlma_en"] = (0.1f, 0.3f),
            ["mlma_fr"] = (0.3f, 0.4f),
            ["ftr"] = (0.5f, 0.5f),
        };
}
