using System.CommandLine;

namespace SafetyBot.Cli;

/// <summary>A command that shows examples under its help.</summary>
/// <param name="name">How it is called.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole command lines.</param>
internal abstract class ExampleCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
