namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>What a post tells of somebody.</summary>
[Flags]
internal enum Details
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The town.</summary>
    Town = 1,

    /// <summary>Woman or man.</summary>
    Sex = 2,

    /// <summary>Age in full years.</summary>
    Age = 4,

    /// <summary>The job.</summary>
    Job = 8,
}
