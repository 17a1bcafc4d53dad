namespace SafetyBot.Server.Web;

/// <summary>Style and script of the page, which travel inside the program and stand inside the page: one request shows all.</summary>
internal static class PageAssets
{
    /// <summary>The style.</summary>
    public static string Style { get; } = Read("page.css");

    /// <summary>The script.</summary>
    public static string Script { get; } = Read("page.js");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
