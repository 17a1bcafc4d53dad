namespace SafetyBot.Cli.Simulation;

/// <summary>A promise that is broken, and the way there.</summary>
/// <param name="Where">Quickscan and locale, or what was looked at.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Path">The inputs that lead there.</param>
internal sealed record SimulationFailure(string Where, string What, string Path)
{
    /// <summary>As it is told.</summary>
    public override string ToString() => $"{Where}: {What}\n    {Path}";
}
