namespace SafetyBot.Domain.Content;

/// <summary>Something wrong with a content file, told with its place.</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="File">Path below dialogs/, with forward slashes.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Message">What is wrong and what to do, for an editor who does not program.</param>
public sealed record ContentProblem(ContentSeverity Severity, string File, int Line, string Message);
