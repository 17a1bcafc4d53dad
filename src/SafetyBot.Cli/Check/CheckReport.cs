using System.Globalization;
using System.Text;
using System.Text.Json;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Check;

/// <summary>What checking the content found.</summary>
/// <param name="Version">The content's version; null when it has an error that the bot does not start with.</param>
/// <param name="Problems">All problems by file and line.</param>
internal sealed record CheckReport(string? Version, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>How many are errors.</summary>
    public int Errors => Problems.Count(problem => problem.Severity is ContentSeverity.Error);

    private int Warnings => Problems.Count - Errors;

    /// <summary>A line a problem, "file:line: error: message", and the counts.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var problem in Problems)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}: {NameOf(problem.Severity)}: {problem.Message}");
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"{Errors} errors, {Warnings} warnings{(Version is null ? "" : $", content {Version}")}").ToString();
    }

    /// <summary>The same as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            version = Version,
            errors = Errors,
            warnings = Warnings,
            problems = Problems.Select(problem => new { severity = NameOf(problem.Severity), problem.File, problem.Line, problem.Message }),
        },
        CliJson.Options) + Environment.NewLine;

    private static string NameOf(ContentSeverity severity) => severity switch
    {
        ContentSeverity.Warning => "warning",
        ContentSeverity.Error => "error",
    };
}
