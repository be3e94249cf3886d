using Microsoft.AspNetCore.Mvc;

namespace ModerationBot.Sandbox.Page;

/// <summary>What a form of the page sends.</summary>
internal sealed record PageForm
{
    /// <summary>The member who acts.</summary>
    [FromForm(Name = "as")]
    public string? As { get; init; }

    [FromForm(Name = "lang")]
    public string? Lang { get; init; }

    /// <summary>The item to change or to answer; none for a new post.</summary>
    [FromForm(Name = "id")]
    public string? Id { get; init; }

    [FromForm(Name = "message")]
    public string? Message { get; init; }

    /// <summary>"on" when a photo goes with it.</summary>
    [FromForm(Name = "photo")]
    public string? Photo { get; init; }

    [FromForm(Name = "caption")]
    public string? Caption { get; init; }
}
