namespace ModerationBot.Detection.Discrimination;

/// <summary>What the detector says of itself.</summary>
internal static class DiscriminationCard
{
    /// <summary>The card. Its examples are run by the conformance tests; all were written for this project.</summary>
    public static DetectorCard Card { get; } = new()
    {
        Name = DiscriminationDetector.Name,
        Version = 1,
        Half = Half.Discrimination,
        Purpose = new(
            "Repère le mépris, la moquerie, le stéréotype ou l'exclusion liés à un critère protégé.",
            "Finds contempt, mockery, stereotype or exclusion tied to a protected ground."),
        Languages = ["fr", "en"],
        Blind = new(
            "Ironie sans mot marqué, allusion à un fait que le texte ne dit pas, image, autre langue que le français et l'anglais.",
            "Irony without a marked word, allusion to what the text does not say, pictures, languages other than French and English."),
        Hits =
        [
            "Encore une cassos qui vient faire renouveler ses allocs, bande de parasites.",
            "Les Roms sont tous des voleurs, je ne les prends plus au cabinet.",
            "All these immigrants are vermin and should be deported.",
            "Another fat pig on the list, somebody call for a crane, these obese patients are disgusting.",
        ],
        Misses =
        [
            "IMC 52, quelle dose d'énoxaparine en préventif vous donnez ?",
            "Le logiciel a encore planté, quelle saloperie.",
            "Any tips for dosing apixaban in a 92-year-old with eGFR 28?",
            "My trans patient is doing really well, thanks for the advice on hormones.",
        ],
        Source = "Linear model trained on public data, a grammar and a corpus written for this project; models/discrimination.card.json.",
    };
}
