using System.CommandLine;
using SafetyBot.Cli.Records;

namespace SafetyBot.Cli.Triage;

/// <summary>"signals": the signals in messages that somebody received.</summary>
internal sealed class SignalsCommand : ExampleCommand
{
    private readonly ContentOption content = new();
    private readonly InputOption input = new();
    private readonly OutputOption output = new();
    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public SignalsCommand(Terminal terminal)
        : base(
            "signals",
            "Read a file of received messages and write for each which signals it carries and the words that show them.",
            "safetybot signals --input received.jsonl --output signals.jsonl")
    {
        this.terminal = terminal;
        input.Required = true;
        output.Required = true;
        Options.Add(input);
        Options.Add(output);
        Options.Add(content);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var model = dialogs.ReceivedSignals ?? throw TrainCommand.NeededFirst();
        return RecordFile.Convert(result.GetRequiredValue(input)!, result.GetRequiredValue(output)!, terminal, record =>
        {
            var hits = model.Find(record.Text);
            return new
            {
                record.Id,
                Signals = hits.Select(hit => hit.Signal),
                Evidence = hits.ToDictionary(hit => hit.Signal, hit => hit.Words),
            };
        });
    }
}
