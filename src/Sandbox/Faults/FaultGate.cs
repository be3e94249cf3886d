namespace ModerationBot.Sandbox.Faults;

/// <summary>Decides for each call which faults strike it.</summary>
internal sealed class FaultGate(int randomSeed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(randomSeed);
    private readonly Dictionary<FaultRule, int> _left = new(ReferenceEqualityComparer.Instance);
    private SandboxFaults _faults = new();

    /// <summary>The faults as they were last set.</summary>
    public SandboxFaults Faults
    {
        get
        {
            lock (_lock)
            {
                return _faults;
            }
        }
    }

    /// <summary>Replaces all faults; every count starts anew.</summary>
    public void Set(SandboxFaults faults)
    {
        lock (_lock)
        {
            _faults = faults;
            _left.Clear();
        }
    }

    /// <summary>The rule when it strikes this call, else null.</summary>
    public FaultRule? Strike(Func<SandboxFaults, FaultRule?> pick, string kind)
    {
        lock (_lock)
        {
            var rule = pick(_faults);
            return rule is not null && (rule.Only is null || rule.Only == kind) && (TakeCount(rule) || Chance(rule)) ? rule : null;
        }
    }

    /// <summary>A shuffled copy.</summary>
    public IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> items)
    {
        lock (_lock)
        {
            T[] copy = [.. items];
            _random.Shuffle(copy);
            return copy;
        }
    }

    private bool TakeCount(FaultRule rule)
    {
        var left = _left.GetValueOrDefault(rule, rule.Next);
        _left[rule] = Math.Max(0, left - 1);
        return left > 0;
    }

    private bool Chance(FaultRule rule) => rule.Probability > 0 && _random.NextDouble() < rule.Probability;
}
