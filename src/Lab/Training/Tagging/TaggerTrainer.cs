using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Learns the tagger. The order of the texts and every draw are fixed by the seed: the same data give the same bytes.</summary>
internal sealed class TaggerTrainer(NameReader names, WordFlagTable flags, NameBook book, TaggerSettings settings)
{
    private const int Batch = 4096;
    private readonly NameSwap _swap = new(book);

    /// <summary>Learns from texts.</summary>
    public TaggerWeights Learn(IReadOnlyList<TaggedText> texts)
    {
        TaggerLearner learner = new(settings.Missed, settings.Mistaken);
        int[] all = [.. texts.SelectMany((text, i) => Enumerable.Repeat(i, text.Weight))];
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            int[] order = [.. all];
            new Random(settings.Seed + epoch).Shuffle(order);
            for (int start = 0; start < order.Length; start += Batch)
            {
                int[] batch = order[start..Math.Min(order.Length, start + Batch)];
                (int[] Rows, uint[] Allowed)[] read = new (int[], uint[])[batch.Length];
                int salt = settings.Seed + (epoch * 7919) + start;
                Parallel.For(0, batch.Length, i =>
                {
                    Random random = new(Trainer.SeedOf(i, salt));
                    read[i] = Read(Vary(texts[batch[i]], random), random);
                });
                foreach ((int[] rows, uint[] allowed) in read)
                {
                    learner.Learn(rows, allowed);
                }
            }
        }

        return learner.Build(settings.Hidden);
    }

    private TaggedText Vary(TaggedText text, Random random)
    {
        TaggedText varied = _swap.Swap(text, settings.Swapped, random);
        double draw = random.NextDouble();
        return draw < settings.Lower ? CaseChange.Lower(varied)
            : draw < settings.Lower + settings.Upper ? CaseChange.Upper(varied)
            : draw < settings.Lower + settings.Upper + settings.LowerSpans ? CaseChange.LowerSpans(varied)
            : varied;
    }

    private (int[] Rows, uint[] Allowed) Read(TaggedText text, Random random)
    {
        PreparedText prepared = PreparedText.From(text.Text, text.Language);
        Speech speech = Speech.Of(Document(prepared, text));
        using TokenViews views = new(prepared, flags, names, speech);
        int[] rows = new int[views.Count * TokenFeatures.Count];
        uint[] allowed = new uint[views.Count];
        for (int i = 0; i < views.Count; i++)
        {
            TokenFeatures.Of(views.Padded, i, views.Setting, rows.AsSpan(i * TokenFeatures.Count));
            allowed[i] = Allowed(text, prepared.Tokens[i], views.Padded[i + TokenViews.Margin].Flags);
        }

        // Some features are hidden, so that no single word is learnt by heart.
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = random.NextDouble() < settings.Hidden ? TaggerLearner.Hidden : rows[i];
        }

        return (rows, allowed);
    }

    private static ModerationBot.Detection.Document Document(PreparedText prepared, TaggedText text) =>
        new(prepared, text.Parent is null ? ModerationBot.Detection.ContentKind.Post : ModerationBot.Detection.ContentKind.Comment, text.Parent is null ? null : PreparedText.From(text.Parent, text.Language), []);

    private static uint Allowed(TaggedText text, in Token token, WordFlags flags)
    {
        uint names = RestOf(text, token, flags);
        uint facts = text.TellsFacts ? LabelSets.NoFact : 0;
        foreach (TaggedSpan span in text.Spans)
        {
            if (token.Start < span.End && token.End > span.Start)
            {
                bool ofFact = (span.Allowed & LabelSets.Names) == 0;
                return ofFact ? span.Allowed | (token.Has(TokenMarks.Capitalised) ? LabelSets.AnyName : names) : span.Allowed | facts;
            }
        }

        return names | facts;
    }

    /// <summary>What an unmarked word may be in the layer of names.</summary>
    private static uint RestOf(TaggedText text, in Token token, WordFlags flags)
    {
        bool named = token.Has(TokenMarks.Capitalised) || ((flags & WordFlags.Place) != 0 && (flags & WordFlags.Ordinary) == 0);
        return text.Rest == RestOfText.NamesOfPlaces && named ? LabelSets.Thing : LabelSets.Other;
    }
}
