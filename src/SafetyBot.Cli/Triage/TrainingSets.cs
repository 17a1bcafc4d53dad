using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>The labelled sets in <c>dialogs/triage/training/</c>.</summary>
/// <param name="Messages">What people may write.</param>
/// <param name="Received">Messages that people may have received: the files called messages*.</param>
internal sealed record TrainingSets(IReadOnlyList<LabelledMessage> Messages, IReadOnlyList<LabelledSignals> Received)
{
    private const string ReceivedFiles = "messages";

    /// <summary>Reads all sets of a content folder.</summary>
    /// <exception cref="UsageException">There are none, or one has a line that is no record.</exception>
    public static TrainingSets Read(string contentFolder)
    {
        var folder = Path.Combine(contentFolder, "triage", "training");
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There are no training sets in '{folder}'. They stand in the source of SafetyBot only: name its dialogs folder with --content.");
        }

        var files = Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .ToLookup(file => Path.GetFileName(file).StartsWith(ReceivedFiles, StringComparison.Ordinal));
        return new TrainingSets(
            [.. files[false].SelectMany(file => ReadFile(file, LabelledSetReader.Read))],
            [.. files[true].SelectMany(file => ReadFile(file, LabelledSignals.ReadSet))]);
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="UsageException">It is not there, or a line is no record.</exception>
    public static IReadOnlyList<T> ReadFile<T>(string file, Func<IEnumerable<string>, IReadOnlyList<T>> read)
    {
        try
        {
            return read(File.ReadLines(file));
        }
        catch (FileNotFoundException)
        {
            throw new UsageException($"There is no file '{file}'.");
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{file}: {exception.Message}");
        }
    }
}
