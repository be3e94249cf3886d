using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Lexicons;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Tests;

public sealed class TrainingTests
{
    private const int Texts = 600;
    private static readonly Workplace Place = Workplace.Find(AppContext.BaseDirectory);

    /// <summary>A small part of the corpus: the promise does not depend on size.</summary>
    private static byte[] Train(int seed)
    {
        IReadOnlyList<Example> corpus = OwnCorpus.Load(Place.Corpus);
        TrainingData data = new(
            [.. corpus.Where(e => e.Split == "train").Take(Texts)], [.. corpus.Where(e => e.Split == "dev").Take(Texts)], [], []);
        TrainingSettings settings = new() { Seed = seed, Net = new() { Nets = 2, Epochs = 1 } };
        return ModelFile.Write(new ModelBuilder(settings, _ => { }).Build(LexiconFiles.Load(Place.Lexicons), data));
    }

    [Fact]
    public void Train_SameSeedAndData_GivesTheSameBytes()
    {
        byte[] first = Train(seed: 1);

        Assert.Equal(first, Train(seed: 1));
        Assert.NotEqual(first, Train(seed: 2));
    }
}
