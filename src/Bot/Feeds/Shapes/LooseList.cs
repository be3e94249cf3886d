using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ModerationBot.Bot.Feeds.Shapes;

/// <summary>Reads the objects of a list one by one, so that a broken one does not lose its neighbours.</summary>
internal static class LooseList
{
    /// <summary>The readable objects; an absent list is an empty one.</summary>
    /// <param name="elements">The list.</param>
    /// <param name="type">Shape of its objects.</param>
    /// <param name="unreadable">Grows by one for each object of another shape.</param>
    public static IReadOnlyList<T> Read<T>(IReadOnlyList<JsonElement>? elements, JsonTypeInfo<T> type, ref int unreadable)
        where T : class
    {
        List<T> read = [];
        foreach (JsonElement element in elements ?? [])
        {
            if (One(element, type) is { } one)
            {
                read.Add(one);
            }
            else
            {
                unreadable++;
            }
        }

        return read;
    }

    private static T? One<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
