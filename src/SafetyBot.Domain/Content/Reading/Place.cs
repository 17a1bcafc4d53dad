namespace SafetyBot.Domain.Content.Reading;

/// <summary>Where something stands: path below dialogs/ and 1-based line.</summary>
internal readonly record struct Place(string File, int Line)
{
    public ContentProblem Error(string message) => new(ContentSeverity.Error, File, Line, message);

    public ContentProblem Warning(string message) => new(ContentSeverity.Warning, File, Line, message);
}
