using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation;

namespace ModerationBot.Lab.Training;

/// <summary>The card beside a model: what it was made from, how, how good it is, and the SHA-256 of the file.</summary>
internal static class ModelCard
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card as JSON.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="data">What it was made from.</param>
    /// <param name="settings">How.</param>
    public static string Write(DiscriminationModel model, byte[] file, TrainingData data, TrainingSettings settings)
    {
        JsonObject card = new()
        {
            ["name"] = DiscriminationDetector.Name,
            ["version"] = DiscriminationCard.Card.Version,
            ["format"] = ModelFile.Format,
            ["file"] = DiscriminationDetector.Name + ".bin",
            ["bytes"] = file.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file)),
            ["question"] = DiscriminationCard.Card.Purpose.En,
            ["languages"] = new JsonArray("fr", "en"),
            ["licence"] = "that of the project",
            ["kind"] = "hashed linear model, 8-bit weights: words, letters, lexicon tags, frames with scopes; and small nets of dilated convolutions with attention, 8-bit rows",
            ["seed"] = settings.Seed,
            ["epochs"] = settings.Epochs,
            ["rate"] = settings.Rate,
            ["hiddenIdentities"] = settings.Hidden,
            ["nets"] = new JsonObject { ["count"] = model.Nets.Nets.Count, ["epochs"] = settings.Net.Epochs, ["share"] = model.Nets.Share, ["askedFrom"] = model.Nets.From },
            ["lexiconEntries"] = model.Lexicon.Keys.Count(key => key != 0),
            ["vocabularyWords"] = model.Vocabulary.Slots.Count(slot => slot != 0),
            ["data"] = Sources(data, settings),
            ["calibration"] = Calibration(model, settings),
            ["dev"] = Dev(model, data.Dev),
        };
        return card.ToJsonString(Indented) + "\n";
    }

    private static JsonArray Sources(TrainingData data, TrainingSettings settings) => [.. data.Train
        .GroupBy(example => example.Source)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(JsonNode (group) => new JsonObject
        {
            ["source"] = group.Key,
            ["licence"] = SourceLicences.Of(group.Key),
            ["texts"] = group.Count(),
            ["discriminatory"] = group.Count(example => example.Discriminatory),
            ["weight"] = settings.Sources.GetValueOrDefault(group.Key),
        })];

    private static JsonObject Calibration(DiscriminationModel model, TrainingSettings settings) => new()
    {
        ["method"] = "Platt on the own development set, moved so that 0.5 is the chosen threshold",
        ["fr"] = Line(model.Calibration.French),
        ["en"] = Line(model.Calibration.English),
        ["threshold"] = 0.5,
        ["falseAlarmsAllowedOnDev"] = settings.FalseAlarms,
    };

    private static JsonObject Line(Calibration line) => new() { ["slope"] = line.Slope, ["intercept"] = line.Intercept };

    private static JsonObject Dev(DiscriminationModel model, IReadOnlyList<Example> dev)
    {
        double[] scores = Scorer.All(model, dev);
        JsonObject result = [];
        foreach (string language in (string[])["fr", "en"])
        {
            int[] chosen = [.. Enumerable.Range(0, dev.Count).Where(i => dev[i].Language == language)];
            Counts counts = Counts.Of(chosen.Select(i => (dev[i].Discriminatory, scores[i] >= 0.5)));
            result[language] = new JsonObject
            {
                ["texts"] = counts.Total,
                ["f1"] = Math.Round(counts.F1, 4),
                ["precision"] = Math.Round(counts.Precision, 4),
                ["recall"] = Math.Round(counts.Recall, 4),
                ["falseAlarms"] = Math.Round(counts.FalseAlarms, 4),
                ["auc"] = Math.Round(Auc.Of([.. chosen.Select(i => (scores[i], dev[i].Discriminatory))]), 4),
            };
        }

        return result;
    }
}
