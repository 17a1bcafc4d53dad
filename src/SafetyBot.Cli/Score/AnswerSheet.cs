using System.Text.Json;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Score;

/// <summary>A file with the answers of one quickscan.</summary>
internal sealed record AnswerSheet
{
    /// <summary>What a file looks like.</summary>
    public const string Example = """{"questionnaire":"youth","answers":{"secret":"yes"}}""";

    /// <summary>"youth", "friend" or "parent"; null: as the command line says.</summary>
    public string? Questionnaire { get; init; }

    /// <summary>Option id by link id.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">There is none, or it is no answer sheet.</exception>
    public static AnswerSheet Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new UsageException($"There is no file '{file}'.");
        }

        try
        {
            return JsonSerializer.Deserialize<AnswerSheet>(File.ReadAllText(file.FullName), CliJson.Options) is { Answers: not null } sheet
                ? sheet
                : throw Bad(file, 1);
        }
        catch (JsonException exception)
        {
            throw Bad(file, (exception.LineNumber ?? 0) + 1);
        }
    }

    /// <summary>The answers as the quickscan keeps them.</summary>
    public QuestionnaireResponse ToResponse(string questionnaire)
    {
        var response = new QuestionnaireResponse { Questionnaire = questionnaire };
        foreach (var (linkId, option) in Answers)
        {
            response.Set(linkId, option);
        }

        return response;
    }

    private static UsageException Bad(FileInfo file, long line) => new(
        $"{file}:{line}: this is no answer sheet. It looks like {Example}.");
}
