using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification;
using ModerationBot.Detection.Identification.Composition;
using ModerationBot.Detection.Identification.Contacts;
using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Dates;
using ModerationBot.Detection.Identification.Numbers;
using ModerationBot.Detection.Identification.Patients;

namespace ModerationBot.Detection;

/// <summary>
/// Every detector of the product, in the order in which they run. Adding one = its file or folder, and one line here.
/// </summary>
public static class DetectorList
{
    /// <summary>Loads the detectors with their tables and models.</summary>
    /// <param name="modelsFolder">The folder <c>models/</c>.</param>
    /// <param name="reasonsFrom">See <see cref="ScreeningThresholds.ReasonsFrom"/>.</param>
    public static IReadOnlyList<IDetector> Load(string modelsFolder, double reasonsFrom = Screener.DefaultDiscrimination)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        return
        [
            DiscriminationDetector.Load(modelsFolder, reasonsFrom),

            // Identification: numbers and contacts, surest first.
            new NirDetector(),
            new NationalNumberDetector(),
            new IbanDetector(),
            new RecordNumberDetector(),
            new PaymentCardDetector(),
            new IdentityDocumentDetector(),
            new StaffNumberDetector(),
            new RoomDetector(),
            new PhoneDetector(),
            new EmailDetector(),
            new AddressDetector(),
            new PlateDetector(),
            new WebDetector(),
            new NetworkDetector(),
            new DateDetector(),
            new AgeDetector(),

            // Identification: names and the whole item, then what the details say together, then what cannot be read.
            PatientDetector.Load(modelsFolder),
            CompositionDetector.Load(modelsFolder),
            new PhotoDetector(),
        ];
    }
}
