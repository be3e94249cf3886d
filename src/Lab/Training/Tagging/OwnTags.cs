using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>The own corpus as texts to learn tags from.</summary>
internal static class OwnTags
{
    /// <summary>One item.</summary>
    public static TaggedText Of(IdentificationItem item) => new(
        item.Text,
        item.Language,
        [.. item.Spans.Concat(item.Others)
            .Select(span => new TaggedSpan(span.Start, span.Length, LabelSets.Of(LabelOf(span.Label))))
            .OrderBy(span => span.Start)],
        RestOfText.NamesOfPlaces)
    {
        Parent = item.Parent,
    };

    /// <summary>The label of a type or role of the corpus.</summary>
    /// <exception cref="InvalidDataException">The corpus names a type that nobody knows.</exception>
    public static TagLabel LabelOf(string code) => code switch
    {
        IdentifierTypes.PersonName => TagLabel.Patient,
        "clinician" => TagLabel.Clinician,
        "author" => TagLabel.Author,
        "public" => TagLabel.Public,
        "member" => TagLabel.Member,
        "eponym" or "place_name" => TagLabel.Thing,
        IdentifierTypes.Place => TagLabel.Place,
        IdentifierTypes.Facility => TagLabel.Facility,
        IdentifierTypes.Room => TagLabel.Room,
        IdentifierTypes.Date => TagLabel.Date,
        IdentifierTypes.Age or IdentifierTypes.AgeOver89 => TagLabel.Age,
        IdentifierTypes.Profession => TagLabel.Profession,
        IdentifierTypes.RareCondition => TagLabel.Condition,
        IdentifierTypes.Relation => TagLabel.Relation,
        IdentifierTypes.Event => TagLabel.Event,
        IdentifierTypes.Photo => TagLabel.Photo,
        IdentifierTypes.IdNumber => TagLabel.IdNumber,
        IdentifierTypes.Phone or IdentifierTypes.Email or IdentifierTypes.Url or IdentifierTypes.Handle => TagLabel.Contact,
        _ => throw new InvalidDataException($"The identification corpus names the type '{code}', which is none of its guide."),
    };
}
