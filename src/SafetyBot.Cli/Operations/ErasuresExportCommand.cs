using System.CommandLine;
using SafetyBot.Storage;

namespace SafetyBot.Cli.Operations;

/// <summary>"erasures export": writes the list of what was erased.</summary>
internal sealed class ErasuresExportCommand : ExampleCommand
{
    private readonly DatabaseOptions database = new();

    private readonly Option<FileInfo> to = new("--to")
    {
        Description = "The file to write.",
        Required = true,
        HelpName = "file",
    };

    private readonly Option<bool> force = new("--force")
    {
        Description = "Replace the file when it is there. It always holds the whole list.",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public ErasuresExportCommand(Terminal terminal)
        : base(
            "export",
            "Write which conversations were erased and when: hashes and times, no content. The server may run.",
            "safetybot erasures export --to /backup/erasures.txt --force")
    {
        this.terminal = terminal;
        Options.Add(to);
        Options.Add(force);
        database.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var file = result.GetValue(to)!;
        if (file.Exists && !result.GetValue(force))
        {
            throw new UsageException($"There is a file {file.FullName}. To replace it, add --force.");
        }

        await using var opened = await database.From(result).OpenAsync(cancellationToken);
        var marks = await opened.Retention.ReadErasuresAsync(cancellationToken);
        ErasureList.Write(file.FullName, marks);
        await terminal.Output.WriteLineAsync($"{marks.Count} erasures are in {file.FullName}.");
        return ExitCode.Ok;
    }
}
