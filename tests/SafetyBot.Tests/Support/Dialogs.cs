namespace SafetyBot.Tests.Support;

/// <summary>The content that the bot is shipped with, and the message sets beside the tests.</summary>
internal static class Dialogs
{
    /// <summary>The folder <c>dialogs</c> of this repository.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory, "triage");

    /// <summary>The schemas, which stand only in the repository and not beside the program.</summary>
    public static string Schemas { get; } = Path.Combine(Find(AppContext.BaseDirectory, "schema"), "schema");

    /// <summary>A file in <c>dialogs/triage</c>, open for reading.</summary>
    public static StreamReader OpenTriage(string file) => new(Path.Combine(Folder, "triage", file));

    private static string Find(string from, string holding)
    {
        var folder = Path.Combine(from, "dialogs");
        return Directory.Exists(Path.Combine(folder, holding))
            ? folder
            : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("No dialogs folder above the tests."), holding);
    }
}
