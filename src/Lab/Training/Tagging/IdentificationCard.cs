using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>The card beside the model: what it was made from, how, and the SHA-256 of the file. Its figures are in <c>metrics.md</c>.</summary>
internal static class IdentificationCard
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "identification.card.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card as JSON.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="data">What it was made from.</param>
    /// <param name="settings">How.</param>
    public static string Write(IdentificationModel model, byte[] file, TaggerData data, TaggerSettings settings)
    {
        JsonObject card = new()
        {
            ["name"] = PatientCard.Card.Name,
            ["version"] = PatientCard.Card.Version,
            ["format"] = IdentificationFile.Format,
            ["file"] = PatientDetector.FileName,
            ["bytes"] = file.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file)),
            ["question"] = PatientCard.Card.Purpose.En,
            ["languages"] = new JsonArray("fr", "en"),
            ["licence"] = "that of the project",
            ["kind"] = "averaged structured perceptron over words, letters, shapes, lists and name rules, in two layers; and a hashed linear model over whole items; 8-bit weights",
            ["settings"] = JsonSerializer.SerializeToNode(settings),
            ["wordsInLists"] = model.Flags.Slots.Count(slot => slot != 0),
            ["data"] = Sources(data),
            ["calibration"] = new JsonObject
            {
                ["method"] = "Platt on the own development set, moved so that 0.5 is the chosen threshold",
                ["fr"] = Line(model.Calibration.French),
                ["en"] = Line(model.Calibration.English),
                ["falseAlarmsAllowedOnDev"] = settings.FalseAlarms,
            },
        };
        return card.ToJsonString(Indented) + "\n";
    }

    private static JsonArray Sources(TaggerData data)
    {
        IdentificationItem[] own = data.Of("train");
        return
        [
            Source("own corpus", "that of the project", own.Length),
            Source("names and templates written for this project, public names (smashew, public domain)", "that of the project; public domain", data.Names.All.Count()),
            Source("Broad Twitter, WNUT 2017", "CC BY 4.0", data.Public("en").Count()),
            Source("Europeana French newspapers; generated notes of AP-HP", "CC0; BSD-3", data.Public("fr").Count()),
            Source("sentences of published clinical cases (E3C)", "CC BY 4.0", data.Harmless().Count),
        ];
    }

    private static JsonObject Source(string name, string licence, int count) => new() { ["source"] = name, ["licence"] = licence, ["count"] = count };

    private static JsonObject Line(Calibration line) => new() { ["slope"] = line.Slope, ["intercept"] = line.Intercept };
}
