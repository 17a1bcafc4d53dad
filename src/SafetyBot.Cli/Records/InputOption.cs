using System.CommandLine;

namespace SafetyBot.Cli.Records;

/// <summary>"--input": a file with one JSON record a line.</summary>
internal sealed class InputOption : Option<FileInfo?>
{
    /// <summary>The option.</summary>
    public InputOption()
        : base("--input")
    {
        Description = "The messages: one JSON record a line, with id, lang and text.";
        HelpName = "file";
    }
}
