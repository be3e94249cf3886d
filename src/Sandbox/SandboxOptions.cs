using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Sandbox;

/// <summary>Settings of the sandbox group server.</summary>
public sealed record SandboxOptions
{
    /// <summary>TCP port on the loopback address; 0 takes any free one. Default 5081.</summary>
    [Range(0, 65535)]
    public int Port { get; init; } = 5081;

    /// <summary>Graph id of the group: 5 to 20 digits.</summary>
    [Required, RegularExpression("^[0-9]{5,20}$", ErrorMessage = "GroupId must be 5 to 20 digits.")]
    public string GroupId { get; init; } = "1042000000000001";

    /// <summary>Name of the group, 1 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string GroupName { get; init; } = "Le Divan (bac à sable)";

    /// <summary>The one token that is accepted, 8 to 512 characters; null makes a random one at the start.</summary>
    [StringLength(512, MinimumLength = 8)]
    public string? AccessToken { get; init; }

    /// <summary>When set, each Graph call must carry its <c>appsecret_proof</c>. Default null.</summary>
    [StringLength(512, MinimumLength = 8)]
    public string? AppSecret { get; init; }

    /// <summary>Whether the opening posts and comments are sown at the first start. Default true.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>Whether the reserve lines appear one by one after the start. Default true.</summary>
    public bool Living { get; init; } = true;

    /// <summary>Mean time between two events of the living group, 10 ms to one day. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan LivingInterval { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Seed of every random choice: jitter, fault probabilities, shuffles. Default 1.</summary>
    public int RandomSeed { get; init; } = 1;

    /// <summary>Journal file (JSON lines) from which a restart goes on; null keeps the group in memory only.</summary>
    public string? StatePath { get; init; }
}
