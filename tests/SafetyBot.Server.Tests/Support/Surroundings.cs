namespace SafetyBot.Server.Tests.Support;

/// <summary>In what surroundings a server runs.</summary>
public sealed record Surroundings
{
    /// <summary>A program that starts it, such as taskset, with its arguments. Empty: none.</summary>
    public string[] Under { get; init; } = [];

    /// <summary>Variables it gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
