using System.CommandLine;
using SafetyBot.Conversations.Retention;
using SafetyBot.Storage;

namespace SafetyBot.Cli.Operations;

/// <summary>"erasures apply": erases again what a restored database brought back.</summary>
internal sealed class ErasuresApplyCommand : ExampleCommand
{
    private readonly DatabaseOptions database = new();

    private readonly Option<FileInfo> from = new("--from")
    {
        Description = "The file that 'erasures export' wrote.",
        Required = true,
        HelpName = "file",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public ErasuresApplyCommand(Terminal terminal)
        : base(
            "apply",
            "Erase again what was erased before, in a database that was restored. Before the server is started.",
            "safetybot erasures apply --from /backup/erasures.txt")
    {
        this.terminal = terminal;
        Options.Add(from);
        database.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var file = result.GetValue(from)!;
        var marks = ErasureList.Read(file.FullName);
        if (marks.Count == 0 && !(file.Exists && file.Length == 0))
        {
            throw new UsageException(file.Exists ? $"{file.FullName} is no list of erasures." : $"There is no file {file.FullName}.");
        }

        var settings = database.From(result);
        await using var opened = await settings.OpenAsync(cancellationToken);
        await opened.Retention.AddErasuresAsync(marks, cancellationToken);
        var erased = await new RetentionJob(opened.Conversations, opened.Retention, settings.Retention).ReapplyErasuresAsync(terminal.Time.GetUtcNow(), cancellationToken);
        await terminal.Output.WriteLineAsync($"{marks.Count} erasures read. {erased} conversations that came back are erased again.");
        return ExitCode.Ok;
    }
}
