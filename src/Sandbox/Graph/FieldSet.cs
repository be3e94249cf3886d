namespace ModerationBot.Sandbox.Graph;

/// <summary>The asked fields of one level.</summary>
internal sealed class FieldSet(IReadOnlyList<FieldNode> nodes)
{
    private readonly Dictionary<string, FieldNode> _nodes =
        nodes.GroupBy(node => node.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);

    public IEnumerable<string> Names => _nodes.Keys;

    public bool Has(string name) => _nodes.ContainsKey(name);

    public FieldNode? Get(string name) => _nodes.GetValueOrDefault(name);

    public T? If<T>(string name, Func<T?> value)
        where T : class => Has(name) ? value() : null;

    public bool? Flag(string name, bool value) => Has(name) ? value : null;

    public int? Count(string name, int value) => Has(name) ? value : null;

    /// <summary>A plain set, for when the caller asked for nothing.</summary>
    public static FieldSet Of(params string[] names) =>
        new([.. names.Select(name => new FieldNode(name, new Dictionary<string, string>(StringComparer.Ordinal), null))]);
}
