using System.ComponentModel.DataAnnotations;
using ModerationBot.Sandbox.Graph;

namespace ModerationBot.Sandbox.Faults;

/// <summary>Holds the faults to their ranges.</summary>
internal static class FaultCheck
{
    /// <summary>What is wrong, naming fault, field and limit; null when all is well.</summary>
    public static string? Problem(SandboxFaults faults)
    {
        (string Name, FaultRule? Rule)[] rules =
        [
            ("throttle", faults.Throttle), ("deadToken", faults.DeadToken), ("permission", faults.Permission),
            ("serverError", faults.ServerError), ("slow", faults.Slow), ("malformed", faults.Malformed),
            ("duplicates", faults.Duplicates), ("outOfOrder", faults.OutOfOrder),
            ("deleteBetweenPages", faults.DeleteBetweenPages), ("emptyFeed", faults.EmptyFeed),
            ("withoutAuthors", faults.WithoutAuthors),
        ];
        return rules.Select(rule => Problem(rule.Name, rule.Rule)).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(string name, FaultRule? rule)
    {
        if (rule is null)
        {
            return null;
        }

        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(rule, new ValidationContext(rule), problems, validateAllProperties: true))
        {
            return $"{name}: {problems[0].ErrorMessage}";
        }

        return rule.Only is null || CallKinds.All.Contains(rule.Only)
            ? null
            : $"{name}: Only must be one of {string.Join(' ', CallKinds.All)}, not {rule.Only}";
    }
}
