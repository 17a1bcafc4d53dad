namespace SafetyBot.Server.Web;

/// <summary>Style and scripts, built from Web/Client. They travel inside the program and stand inside the page: one request shows all.</summary>
internal static class PageAssets
{
    /// <summary>The style.</summary>
    public static string Style { get; } = Read("page.css");

    /// <summary>The script of the page.</summary>
    public static string Script { get; } = Read("page.js");

    /// <summary>The script of the chat in plain forms: the ways to leave fast.</summary>
    public static string FormScript { get; } = Read("form.js");

    /// <summary>The launcher on other sites; its words stand in it as WORDS.</summary>
    public static string Launcher { get; } = Read("widget.js");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
