using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Something said of a patient that narrows down who it is.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Span">Where, in the original.</param>
/// <param name="Share">Share of people of whom it is true, 0 to 1; 1 for a fact that gives a <paramref name="Population"/>, 0 for a day, whose share the estimate sets.</param>
/// <param name="Category">Code of <see cref="IdentifierTypes"/> under which the span is shown; null when it is not shown.</param>
/// <param name="Population">People among whom the patient is to be found, when the fact says so (a town, a hospital).</param>
internal sealed record Fact(FactKind Kind, TextSpan Span, double Share, string? Category, double? Population = null)
{
    /// <summary>One person holds this role in each place: the share depends on the place.</summary>
    public bool IsUniqueRole { get; init; }

    /// <summary>People among whom a reader who knows the author looks for the patient; null when the fact does not say so.</summary>
    public Circle? Near { get; init; }
}
