using System.CommandLine;
using System.Text.Json;
using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>"triage evaluate": how well messages are read, with 95 % intervals; without a file by cross-validation over the training sets.</summary>
internal sealed class EvaluateCommand : ExampleCommand
{
    private const string Json = "json";

    // The usual ones first, then from few misses to few false alarms.
    private static readonly TriageThresholds[] Borders =
    [
        new(), .. new[] { 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75 }.Select(border => new TriageThresholds(Acute: border, High: border + 0.1)),
    ];

    private readonly ContentOption content = new();

    private readonly Option<FileInfo?> data = new("--data")
    {
        Description = "A labelled set. Without it: 5-fold cross-validation over the training sets, near-copies in one fold.",
        HelpName = "file",
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "text or json. Default: text.",
        DefaultValueFactory = _ => "text",
        HelpName = "format",
    };

    private readonly Option<bool> misses = new("--misses")
    {
        Description = "Also list the ids of acute messages told as less, and of harmless ones told as high or acute.",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public EvaluateCommand(Terminal terminal)
        : base(
            "evaluate",
            "Measure how well messages are read: urgency, topic, role, kind; for a set of received messages: signals.",
            "safetybot triage evaluate",
            "safetybot triage evaluate --data labelled.jsonl --format json")
    {
        this.terminal = terminal;
        format.AcceptOnlyFromAmong("text", Json);
        Options.Add(data);
        Options.Add(format);
        Options.Add(misses);
        Options.Add(content);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var report = result.GetValue(data) is { } file ? OfFile(file.FullName, dialogs) : OfTrainingSets(content.FolderFrom(result), dialogs.Lists);
        terminal.Output.Write(result.GetValue(format) == Json
            ? JsonSerializer.Serialize(report, CliJson.Options) + Environment.NewLine
            : EvaluationText.Of(report, result.GetValue(misses)));
        return ExitCode.Ok;
    }

    private static List<EvaluationPart> OfFile(string file, Domain.Content.BotContent dialogs)
    {
        if (File.Exists(file) && File.ReadLines(file).FirstOrDefault()?.Contains("\"signals\"", StringComparison.Ordinal) == true)
        {
            var received = TrainingSets.ReadFile(file, LabelledSignals.ReadSet);
            var found = received.Select(message => (dialogs.ReceivedSignals ?? throw TrainCommand.NeededFirst()).Find(message.Text)).ToArray();
            return [.. received.Index().GroupBy(row => row.Item.Lang).Select(group => EvaluationPart.OfSignals(group.Key, [.. group.Select(row => (row.Item, found[row.Index]))]))];
        }

        var messages = TrainingSets.ReadFile(file, LabelledSetReader.Read);
        var readings = messages.Select(message => (dialogs.Model ?? throw TrainCommand.NeededFirst()).Read(message.Text)).ToArray();
        return Parts(messages, readings, message => message.Lang);
    }

    private static List<EvaluationPart> OfTrainingSets(string folder, TriageLists lists)
    {
        var sets = TrainingSets.Read(folder);
        var validation = new CrossValidation(lists);
        var found = validation.Find(sets.Received);
        var readings = validation.Read(sets.Messages, Borders);
        return
        [
            .. Parts(sets.Messages, [.. readings.Select(each => each[0])], SetOf)
                .Select(part => part with { Curve = CurveOf(part.Name, sets.Messages, readings) }),
            .. sets.Received.Index().GroupBy(row => $"received, {row.Item.Lang}")
                .Select(group => EvaluationPart.OfSignals(group.Key, [.. group.Select(row => (row.Item, found[row.Index]))])),
        ];
    }

    private static List<CurvePoint> CurveOf(string name, IReadOnlyList<LabelledMessage> messages, TriageReading[][] readings)
    {
        var rows = messages.Zip(readings).Where(row => SetOf(row.First) == name).ToList();
        return [.. Borders.Index().Skip(1).Select(border => new CurvePoint(
            border.Item.Acute, border.Item.High, new TriageScores([.. rows.Select(row => row.First)], [.. rows.Select(row => row.Second[border.Index])])))];
    }

    // "own-nl-0001" stands in the set "own-nl".
    private static string SetOf(LabelledMessage message) => message.Id[..message.Id.LastIndexOf('-')];

    // Messages of which only the danger is known cannot be scored.
    private static List<EvaluationPart> Parts(IReadOnlyList<LabelledMessage> messages, TriageReading[] readings, Func<LabelledMessage, string> partOf) =>
        [.. messages.Zip(readings).Where(row => row.First.LabelOf(Heads.Topic) >= 0 && row.First.LabelOf(Heads.Urgency) >= 0 && row.First.LabelOf(Heads.Role) >= 0)
            .GroupBy(row => partOf(row.First)).Select(group => EvaluationPart.OfMessages(group.Key, [.. group]))];
}
