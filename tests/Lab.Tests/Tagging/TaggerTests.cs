using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Training.Tagging;

namespace ModerationBot.Lab.Tests.Tagging;

/// <summary>The tagger learns what it is told, the same way each time, and keeps it in its file.</summary>
public sealed class TaggerTests
{
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);
    private static readonly NameReader Names = NameReader.Load(Place.Models);
    private static readonly WordFlagTable Flags = new WordFlagBuilder().AddTables(Place.Models).Build();
    private static readonly NameBook Book = NameBook.Load(Place.Names, "absent");

    private static readonly TaggerSettings Few = new() { Epochs = 3, EachTemplate = 2 };

    private static IReadOnlyList<TaggedText> Texts() =>
        [.. new[] { "fr", "en" }.SelectMany(language => new NameTemplates(Book).Of(Place.Names, language, Few.EachTemplate, Few.Seed))];

    private static TaggerWeights Learn() => new TaggerTrainer(Names, Flags, Book, Few).Learn([.. Texts().Take(400)]);

    private static TagLabel[] Tag(TaggerWeights weights, string text)
    {
        PreparedText prepared = PreparedText.From(text);
        using TokenViews views = new(prepared, Flags, Names, Speech.Of(prepared));
        TagLabel[] labels = new TagLabel[views.Count];
        new Tagger(weights).Tag(views, labels);
        return labels;
    }

    [Fact]
    public void Learn_Twice_GivesTheSameWeights()
    {
        TaggerWeights first = Learn();
        TaggerWeights second = Learn();

        Assert.Equal(first.Values, second.Values);
        Assert.Equal(first.Steps, second.Steps);
    }

    [Fact]
    public void Tag_AfterLearning_TellsAPatientFromAColleague()
    {
        TaggerWeights weights = Learn();

        Assert.Contains(TagLabel.Patient, Tag(weights, "Nom du patient : Jeanne Kerouedan, né le 12/03/1951"));
        Assert.DoesNotContain(TagLabel.Patient, Tag(weights, "Vous prescrivez quelle dose de morphine ?"));
    }

    [Fact]
    public void Write_AndRead_GivesTheSameModel()
    {
        IdentificationModel model = new(
            Names, Flags, Learn(), new(new sbyte[1 << ItemFeatures.Bits], 0.5f, 0.25f), new(new(1.5, -2), new(2.5, -3)));

        byte[] file = IdentificationFile.Write(model);
        IdentificationModel read = IdentificationFile.Read(file, Names);

        Assert.Equal(file, IdentificationFile.Write(read));
        Assert.Equal(model.Weights.Values, read.Weights.Values);
    }

    [Fact]
    public void Read_DamagedFile_IsRefused()
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Place.Models, PatientDetector.FileName));
        file[^1] ^= 1;

        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => IdentificationFile.Read(file, Names)).Message, StringComparison.Ordinal);
    }
}
