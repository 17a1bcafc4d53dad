using System.CommandLine;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Check;

/// <summary>"check": all that is wrong with the content, with file and line.</summary>
internal sealed class CheckCommand : ExampleCommand
{
    private const string Json = "json";

    private readonly ContentOption content = new();

    private readonly Option<bool> release = new("--release")
    {
        Description = "Also refuse what the bot may run with while it is being made: drafts, numbers and hours verified too long ago.",
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "text or json. Default: text.",
        DefaultValueFactory = _ => "text",
        HelpName = "format",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public CheckCommand(Terminal terminal)
        : base(
            "check",
            "Check the content. Lists all problems with file and line; exit code 1 when there is an error.",
            "safetybot check",
            "safetybot check --release",
            "safetybot check --content dialogs --format json")
    {
        this.terminal = terminal;
        format.AcceptOnlyFromAmong("text", Json);
        Options.Add(release);
        Options.Add(format);
        Options.Add(content);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var options = KnowledgeSource.LoadOptions with
        {
            Today = DateOnly.FromDateTime(terminal.Time.GetLocalNow().Date),
            InterfaceKeys = InterfaceTexts.Needed,
            OptionalInterfaceKeys = InterfaceTexts.Optional,
        };
        var (read, problems) = ContentLoader.Load(content.FolderFrom(result), options);
        if (result.GetValue(release))
        {
            problems = [.. problems.Select(problem => problem with { Severity = ContentSeverity.Error })];
        }

        var report = new CheckReport(read?.Version.ToString(), problems);
        terminal.Output.Write(result.GetValue(format) == Json ? report.ToJson() : report.ToText());
        return report.Errors == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
