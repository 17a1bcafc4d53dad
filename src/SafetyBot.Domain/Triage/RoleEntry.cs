using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>Words that tell who is writing.</summary>
public sealed class RoleEntry
{
    /// <summary>Who writes like this.</summary>
    public Role Role { get; init; }

    /// <summary>The ways to say it.</summary>
    public List<string> Phrases { get; init; } = [];

    /// <summary>Phrases that cancel a hit that they overlap.</summary>
    public List<string> Except { get; init; } = [];
}
