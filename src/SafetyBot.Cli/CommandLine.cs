using System.CommandLine;
using System.CommandLine.Help;
using SafetyBot.Cli.Chat;
using SafetyBot.Cli.Check;
using SafetyBot.Cli.Graph;
using SafetyBot.Cli.Operations;
using SafetyBot.Cli.Records;
using SafetyBot.Cli.Score;
using SafetyBot.Cli.Simulation;
using SafetyBot.Cli.Triage;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage;

namespace SafetyBot.Cli;

/// <summary>The commands of safetybot.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var result = Commands(terminal).Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
        {
            foreach (var error in result.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync($"For help: {NameOf(result)} --help");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (UsageException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StorageStartException or StoreUnavailableException)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Commands(Terminal terminal)
    {
        ExampleCommand[] commands =
        [
            new ChatCommand(terminal), new CheckCommand(terminal), new ScoreCommand(terminal), new GraphCommand(terminal), new SimulateCommand(terminal),
            new BackupCommand(terminal), new RestoreCommand(terminal), new ErasuresCommand(terminal), new AuditCommand(terminal),
            new TriageCommand(terminal), new SignalsCommand(terminal), new RedactCommand(terminal),
        ];
        var root = new RootCommand("SafetyBot at the terminal: talk with the bot, check its content, walk through all it can say, look after a server's database.");
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, [.. commands.Select(command => command.Examples[0])]);
        return root;
    }

    private static string NameOf(ParseResult result) => string.Join(
        ' ', result.CommandResult.Command.Parents.OfType<ExampleCommand>().Append(result.CommandResult.Command).OfType<ExampleCommand>().Select(command => command.Name).Prepend("safetybot"));
}
