using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Sets of labels as bits. A layer without a bit is not told by the source, and nothing is learnt of it.</summary>
internal static class LabelSets
{
    /// <summary>Somebody; the source does not say who.</summary>
    public static readonly uint Person = Of(TagLabel.Patient, TagLabel.Clinician, TagLabel.Author, TagLabel.Public, TagLabel.Member);

    /// <summary>Any name, and none.</summary>
    public const uint AnyName = (1u << TaggerWeights.EndOfNames) - 1;

    /// <summary>No name.</summary>
    public const uint Other = 1;

    /// <summary>No fact.</summary>
    public const uint NoFact = 1u << TaggerWeights.Facts;

    /// <summary>The layer of names.</summary>
    public const uint Names = 0xFFFF;

    /// <summary>What a capitalised word may be that is no person.</summary>
    public static readonly uint Thing = Of(TagLabel.Other, TagLabel.Location, TagLabel.Organisation, TagLabel.Thing);

    /// <summary>The set of some labels.</summary>
    public static uint Of(params ReadOnlySpan<TagLabel> labels)
    {
        uint set = 0;
        foreach (TagLabel label in labels)
        {
            set |= 1u << (int)label;
        }

        return set;
    }
}
