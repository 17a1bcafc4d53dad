using System.CommandLine;
using SafetyBot.Cli.Records;

namespace SafetyBot.Cli.Triage;

/// <summary>"triage": what messages are about, how urgent they are and who writes; below it training and measuring.</summary>
internal sealed class TriageCommand : ExampleCommand
{
    private readonly ContentOption content = new();
    private readonly InputOption input = new();
    private readonly OutputOption output = new();
    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public TriageCommand(Terminal terminal)
        : base(
            "triage",
            "Read a file of messages and write for each: topic, urgency, role, kind, how sure, and the words that tell it. Bad records are told and passed over; exit code 1.",
            "safetybot triage --input messages.jsonl --output read.jsonl",
            "safetybot triage evaluate --data labelled.jsonl",
            "safetybot triage train")
    {
        this.terminal = terminal;
        Options.Add(input);
        Options.Add(output);
        Options.Add(content);
        Subcommands.Add(new TrainCommand(terminal));
        Subcommands.Add(new EvaluateCommand(terminal));
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (result.GetValue(input) is not { } from || result.GetValue(output) is not { } to)
        {
            throw new UsageException("Name the messages after --input and the results after --output.");
        }

        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var model = dialogs.Model ?? throw TrainCommand.NeededFirst();
        return RecordFile.Convert(from, to, terminal, record => ReadingRecord.Of(record.Id, model.Read(record.Text)));
    }
}
