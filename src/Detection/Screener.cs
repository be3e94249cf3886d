using System.Security.Cryptography;
using System.Text;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection;

/// <summary>Runs a fixed list of detectors over one item after the other. Safe for many threads; the same item gives the same verdict.</summary>
public sealed class Screener
{
    /// <summary>Name under which the screener itself tells what was not judged.</summary>
    public const string Name = "screener";

    /// <summary>Discrimination is flagged from here on when the thresholds do not say.</summary>
    public const double DefaultDiscrimination = 0.5;

    private readonly IReadOnlyList<IDetector> _detectors;
    private readonly ScreeningThresholds _thresholds;

    /// <summary>Takes the detectors in the order in which they run.</summary>
    /// <exception cref="ArgumentException">Two detectors bear the same name.</exception>
    public Screener(IReadOnlyList<IDetector> detectors, ScreeningThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(detectors);
        ArgumentNullException.ThrowIfNull(thresholds);
        string? twice = detectors.CountBy(detector => detector.Card.Name).Where(pair => pair.Value > 1).Select(pair => pair.Key).FirstOrDefault();
        if (twice is not null)
        {
            throw new ArgumentException($"Two detectors are named '{twice}'; names must differ.", nameof(detectors));
        }

        _detectors = [.. detectors];
        _thresholds = thresholds;
        Cards = [.. _detectors.Select(detector => detector.Card)];
        DetectorSet = Fingerprint(Cards);
    }

    /// <summary>Cards of the detectors, in the order in which they run.</summary>
    public IReadOnlyList<DetectorCard> Cards { get; }

    /// <summary>Names this set of detectors, their versions and models: 12 hexadecimal digits, equal on every machine.</summary>
    public string DetectorSet { get; }

    /// <summary>Loads every detector of the product; <see cref="DetectorList"/> names them.</summary>
    /// <param name="modelsFolder">The folder <c>models/</c>.</param>
    /// <param name="thresholds">From which score on an item is flagged.</param>
    /// <exception cref="FileNotFoundException">A model or table is missing.</exception>
    public static Screener Load(string modelsFolder, ScreeningThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return new(DetectorList.Load(modelsFolder, thresholds.ReasonsFrom), thresholds);
    }

    /// <summary>The detector of a type, for what a page works out beyond a verdict; null when none is of it.</summary>
    public T? Find<T>()
        where T : class, IDetector => _detectors.OfType<T>().FirstOrDefault();

    /// <summary>The same detectors and thresholds, with the one of the same name replaced. This screener stays as it is.</summary>
    /// <exception cref="ArgumentException">No detector bears the name.</exception>
    public Screener With(IDetector detector)
    {
        ArgumentNullException.ThrowIfNull(detector);
        return _detectors.Any(one => one.Card.Name == detector.Card.Name)
            ? new([.. _detectors.Select(one => one.Card.Name == detector.Card.Name ? detector : one)], _thresholds)
            : throw new ArgumentException($"No detector is named '{detector.Card.Name}'.", nameof(detector));
    }

    /// <summary>The same detectors and models, telling reasons of discrimination from another score on. This screener stays as it is.</summary>
    /// <param name="score">See <see cref="ScreeningThresholds.ReasonsFrom"/>.</param>
    public Screener WithReasonsFrom(double score) => new(
        [.. _detectors.Select(one => one is DiscriminationDetector detector ? detector.WithReasonsFrom(score) : one)],
        _thresholds with { ReasonsFrom = score });

    /// <summary>Judges one item.</summary>
    public Verdict Screen(Content content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Document document = Document.From(content);
        if (content.Attachments.Count == 0 && IsTooShort(document.Text))
        {
            return VerdictBuilder.NotJudged(document, new(Name, "too_short"));
        }

        VerdictBuilder builder = new(document, _thresholds);
        foreach (IDetector detector in _detectors)
        {
            builder.Add(detector.Card, Run(detector, document));
        }

        return builder.Build();
    }

    // One broken detector must not silence the others, so every exception becomes a visible outcome here.
    private static DetectorResult Run(IDetector detector, Document document)
    {
        try
        {
            return detector.Detect(document);
        }
        catch (Exception)
        {
            return DetectorResult.Nothing with { NotJudged = "detector_failed" };
        }
    }

    /// <summary>Nothing to read: no emoji, and fewer than two letters or digits.</summary>
    private static bool IsTooShort(PreparedText text)
    {
        int units = 0;
        foreach (ref readonly Token token in text.Tokens)
        {
            units += token.Kind switch
            {
                TokenKind.Emoji => 2,
                TokenKind.Punctuation or TokenKind.Hashtag => 0,
                _ => token.NormalisedLength,
            };
        }

        return units < 2;
    }

    private static string Fingerprint(IEnumerable<DetectorCard> cards)
    {
        string names = string.Join(',', cards.Select(card => card.Label));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)))[..12];
    }
}
