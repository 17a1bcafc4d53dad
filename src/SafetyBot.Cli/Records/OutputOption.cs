using System.CommandLine;

namespace SafetyBot.Cli.Records;

/// <summary>"--output": where the results go, one JSON record a line.</summary>
internal sealed class OutputOption : Option<FileInfo?>
{
    /// <summary>The option.</summary>
    public OutputOption()
        : base("--output")
    {
        Description = "Where the results go: one JSON record a line.";
        HelpName = "file";
    }
}
