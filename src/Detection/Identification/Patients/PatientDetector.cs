using System.Security.Cryptography;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>
/// Does the item point to a patient? A tagger finds names with their roles and what else singles somebody out; a linear model
/// over the whole item, and over what its parent told, decides. Holds nothing that changes.
/// </summary>
public sealed class PatientDetector : IDetector
{
    /// <summary>Name of the detector.</summary>
    public const string Name = "patient";

    /// <summary>Name of the model's file.</summary>
    public const string FileName = "identification.bin";

    private readonly IdentificationModel _model;

    internal PatientDetector(IdentificationModel model, string? fingerprint = null)
    {
        _model = model;
        Card = PatientCard.Card with { Model = fingerprint };
    }

    /// <inheritdoc/>
    public DetectorCard Card { get; }

    /// <summary>Loads the model <c>identification.bin</c> and the lists of names.</summary>
    /// <param name="modelsFolder">The folder <c>models/</c>.</param>
    /// <exception cref="FileNotFoundException">The model or a list is missing.</exception>
    /// <exception cref="InvalidDataException">The model is damaged or of another format.</exception>
    public static PatientDetector Load(string modelsFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        byte[] file = File.ReadAllBytes(Path.Combine(modelsFolder, FileName));
        return new(IdentificationFile.Read(file, NameReader.Load(modelsFolder)), Convert.ToHexStringLower(SHA256.HashData(file))[..12]);
    }

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using TokenViews views = _model.View(document.Text, Speech.Of(document));
        if (views.Count == 0)
        {
            return DetectorResult.Nothing;
        }

        TagLabel[] labels = _model.Tag(views);
        double direct = DirectName.Score(views, labels);
        Calibration calibration = _model.Calibration.Of(document.Language);
        double alone = Math.Max(direct, WeakEvidence.Limit(views, labels, calibration.Apply(_model.Score(views, labels, null))));

        // Under a post that tells the rest, a comment may complete the picture with any word.
        double score = document.Parent is { } parent ? Math.Max(direct, calibration.Apply(_model.Score(views, labels, _model.Holds(parent)))) : alone;
        return new(score, alone, PatientFindings.Of(Card, document.Text, views, labels, score));
    }
}
