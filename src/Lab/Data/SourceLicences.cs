namespace ModerationBot.Lab.Data;

/// <summary>Licences of the sources, as their authors state them; they go into the card of the model.</summary>
internal static class SourceLicences
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["own"] = "written for this project",
        ["decisions"] = "decisions of this installation's moderators; not to be passed on",
        ["professional"] = "written for this project (corpus of the other half)",
        ["grammar"] = "made from the grammar of this project",
        ["dynahate"] = "CC BY 4.0, Vidgen et al. 2021",
        ["hatemoji"] = "CC BY 4.0, Kirk et al. 2022",
        ["hatexplain"] = "MIT",
        ["davidson"] = "MIT",
        ["implicit_hate"] = "MIT, ElSherief et al. 2021",
        ["edos"] = "CC0 1.0, Kirk et al. 2023",
        ["ken20"] = "CC BY 4.0",
        ["stormfront"] = "CC BY-SA 3.0, de Gibert et al. 2018",
        ["toxigen_demo"] = "MIT",
        ["mlma"] = "MIT",
        ["ftr"] = "MIT",
        ["clinical"] = "CC BY 4.0 by document, E3C corpus",
    };

    /// <summary>The licence of a source; its variants share it.</summary>
    public static string Of(string source) =>
        Known.TryGetValue(source, out string? licence) ? licence : Known.GetValueOrDefault(source.Split('_')[0], "see the data's own page");
}
