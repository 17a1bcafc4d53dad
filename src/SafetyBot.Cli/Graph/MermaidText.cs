namespace SafetyBot.Cli.Graph;

/// <summary>Text as Mermaid reads it.</summary>
internal static class MermaidText
{
    /// <summary>Between quotes, with quotes inside written as entities.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\"", "#quot;", StringComparison.Ordinal)}\"";
}
