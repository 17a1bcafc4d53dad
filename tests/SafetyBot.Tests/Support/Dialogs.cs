namespace SafetyBot.Tests.Support;

/// <summary>The content that the bot is shipped with, and the message sets beside the tests.</summary>
internal static class Dialogs
{
    /// <summary>The folder <c>dialogs</c> of this repository.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file in <c>dialogs/triage</c>, open for reading.</summary>
    public static StreamReader OpenTriage(string file) => new(Path.Combine(Folder, "triage", file));

    private static string Find(string from)
    {
        var folder = Path.Combine(from, "dialogs");
        return Directory.Exists(Path.Combine(folder, "triage"))
            ? folder
            : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("No dialogs folder above the tests."));
    }
}
