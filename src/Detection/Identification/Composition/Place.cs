namespace ModerationBot.Detection.Identification.Composition;

/// <summary>A place of the gazetteer.</summary>
/// <param name="People">Inhabitants; places of one name are added up.</param>
/// <param name="IsWord">Also an everyday word: Lens, Tours, Reading.</param>
/// <param name="IsName">Also a first name or surname.</param>
internal readonly record struct Place(double People, bool IsWord, bool IsName);
