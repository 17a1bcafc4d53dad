namespace SafetyBot.Cli.Simulation;

/// <summary>The inputs that lead to a state.</summary>
/// <param name="Before">The way to the state before; null at the start.</param>
/// <param name="Input">The last input, as it is told.</param>
internal sealed record SimulationPath(SimulationPath? Before, string Input)
{
    /// <summary>All inputs from the start.</summary>
    public override string ToString() => string.Join(" > ", Inputs().Reverse());

    private IEnumerable<string> Inputs()
    {
        for (var path = this; path is not null; path = path.Before)
        {
            yield return path.Input;
        }
    }
}
