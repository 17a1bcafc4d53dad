using System.CommandLine;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Cli.Records;

/// <summary>"redact": what points to a person is taken out of messages, and which rule saw it.</summary>
internal sealed class RedactCommand : ExampleCommand
{
    private readonly ContentOption content = new();
    private readonly InputOption input = new();
    private readonly OutputOption output = new();
    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public RedactCommand(Terminal terminal)
        : base(
            "redact",
            "Take out of a file of messages what points to a person, and write for each what went and by which rule. Without --input: lines from standard input.",
            "safetybot redact --input messages.jsonl --output redacted.jsonl",
            "echo 'ik heet Emma' | safetybot redact")
    {
        this.terminal = terminal;
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

        var remover = new PatternPersonalDataRemover(dialogs.Helplines.All.SelectMany(helpline => helpline.Numbers));
        if (result.GetValue(input) is { } from)
        {
            var to = result.GetValue(output) ?? throw new UsageException("Name the results after --output.");
            return RecordFile.Convert(from, to, terminal, record => new { record.Id, Text = remover.Remove(record.Text), Replaced = Replaced(remover, record.Text) });
        }

        while (terminal.Input.ReadLine() is { } line)
        {
            terminal.Output.WriteLine(remover.Remove(line));
            foreach (var (words, rule) in Replaced(remover, line))
            {
                terminal.Output.WriteLine($"  {rule}: {words}");
            }
        }

        return ExitCode.Ok;
    }

    private static List<Replacement> Replaced(PatternPersonalDataRemover remover, string text) =>
        [.. remover.Find(text).Select(datum => new Replacement(text.Substring(datum.Start, datum.Length), datum.Rule))];

    private sealed record Replacement(string Words, string Rule);
}
