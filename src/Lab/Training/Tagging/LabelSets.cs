using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Sets of labels as bits.</summary>
internal static class LabelSets
{
    /// <summary>Somebody; the source does not say who.</summary>
    public static readonly uint Person = Of(TagLabel.Patient, TagLabel.Clinician, TagLabel.Author, TagLabel.Public, TagLabel.Member);

    /// <summary>A place.</summary>
    public static readonly uint Place = Of(TagLabel.Location, TagLabel.Place);

    /// <summary>A firm, hospital or body.</summary>
    public static readonly uint Body = Of(TagLabel.Organisation, TagLabel.Facility);

    /// <summary>Nothing.</summary>
    public static readonly uint Other = Of(TagLabel.Other);

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
