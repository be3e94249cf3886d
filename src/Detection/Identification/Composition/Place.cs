namespace ModerationBot.Detection.Identification.Composition;

/// <summary>A place of the gazetteer.</summary>
/// <param name="People">Inhabitants; places of one name are added up.</param>
/// <param name="IsWord">Also an everyday word: Lens, Tours, Reading.</param>
/// <param name="IsName">Also a first name or surname.</param>
/// <param name="AreaPeople">Inhabitants of the department or region that shares the name of a town, "la Vienne"; 0 when none does.</param>
internal readonly record struct Place(double People, bool IsWord, bool IsName, double AreaPeople)
{
    /// <summary>Two places of one name, of which a post does not say which it means.</summary>
    public Place And(Place other) => new(People + other.People, IsWord || other.IsWord, IsName || other.IsName, Math.Max(AreaPeople, other.AreaPeople));
}
