using System.CommandLine;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>"triage train": makes the model of the word lists, the cues and the training sets. Same files, same model.</summary>
internal sealed class TrainCommand : ExampleCommand
{
    private readonly ContentOption content = new();
    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public TrainCommand(Terminal terminal)
        : base(
            "train",
            $"Make the model ({TrainedModels.File}) of the word lists, the cues and the training sets.",
            "safetybot triage train --content dialogs")
    {
        this.terminal = terminal;
        Options.Add(content);
        SetAction(Run);
    }

    /// <summary>What to tell where the content has no model.</summary>
    public static UsageException NeededFirst() => new($"There is no model '{TrainedModels.File}' in the content. Make it with 'safetybot triage train'.");

    private int Run(ParseResult result)
    {
        if (content.Load(result, terminal) is not { } dialogs)
        {
            return ExitCode.Failed;
        }

        var folder = content.FolderFrom(result);
        var sets = TrainingSets.Read(folder);
        var lists = dialogs.Lists;
        var models = new TrainedModels(
            lists.Stamp,
            TriageTrainer.Train(sets.Messages, CrossValidation.FeaturesOf(sets.Messages.Select(message => message.Text), lists.Features)),
            SignalTrainer.Train(sets.Received, CrossValidation.FeaturesOf(sets.Received.Select(message => message.Text), lists.ReceivedFeatures)));
        var file = new FileInfo(Path.Combine(folder, TrainedModels.File));
        using (var stream = file.Create())
        {
            models.Save(stream);
        }

        file.Refresh();
        terminal.Output.WriteLine($"{sets.Messages.Count} messages and {sets.Received.Count} received messages: {file.FullName}, {file.Length / 1024} KB.");
        return ExitCode.Ok;
    }
}
