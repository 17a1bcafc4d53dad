using System.CommandLine;
using System.Text.Json;

namespace SafetyBot.Cli.Score;

/// <summary>"score": the level of a file with answers, and what made it.</summary>
internal sealed class ScoreCommand : ExampleCommand
{
    private readonly ContentOption content = new();

    private readonly Option<FileInfo> answers = new("--answers")
    {
        Description = $"The answers, as {AnswerSheet.Example}.",
        Required = true,
        HelpName = "file",
    };

    private readonly Option<string?> quickscan = new("--quickscan")
    {
        Description = "Which quickscan, when the file does not say: youth, friend or parent. Default: youth.",
        HelpName = "id",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public ScoreCommand(Terminal terminal)
        : base(
            "score",
            "Score the answers of one quickscan and print level, score, red flags and reasons as JSON. An answer the content does not know counts as a worry.",
            "safetybot score --answers answers.json",
            "safetybot score --answers answers.json --quickscan parent")
    {
        this.terminal = terminal;
        Options.Add(answers);
        Options.Add(quickscan);
        Options.Add(content);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var sheet = AnswerSheet.Read(result.GetRequiredValue(answers));
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var id = result.GetValue(quickscan) ?? sheet.Questionnaire ?? "youth";
        if (!dialogs.Scorers.TryGetValue(id, out var scorer))
        {
            throw new UsageException($"There is no quickscan '{id}'. There are: {string.Join(", ", dialogs.Scorers.Keys.Order(StringComparer.Ordinal))}.");
        }

        var assessment = scorer.Assess(sheet.ToResponse(id));
        terminal.Output.WriteLine(JsonSerializer.Serialize(
            new
            {
                questionnaire = id,
                assessment.Level,
                assessment.Score,
                assessment.RedFlags,
                assessment.Reasons,
                assessment.Protective,
                contentVersion = dialogs.Version.ToString(),
            },
            CliJson.Options));
        return ExitCode.Ok;
    }
}
