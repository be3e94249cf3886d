using System.ComponentModel.DataAnnotations;

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
        var problems = new List<ValidationResult>();
        return rule is null || Validator.TryValidateObject(rule, new ValidationContext(rule), problems, true)
            ? null
            : $"{name}: {problems[0].ErrorMessage}";
    }
}
