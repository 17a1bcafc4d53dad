namespace SafetyBot.Web.Tests.Support;

/// <summary>The code that stands in the README, so that tests run what a reader copies.</summary>
internal static class ReadmeCode
{
    /// <summary>The origin of the server in the README.</summary>
    public const string Server = "https://chat.example.org";

    /// <summary>The origin of somebody's site in the README.</summary>
    public const string Site = "https://www.example.org";

    /// <summary>The README.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Npm.Repository, "README.md"));

    /// <summary>A piece of code, with addresses of this machine in place of the README's.</summary>
    /// <param name="heading">The heading it stands under.</param>
    /// <param name="language">What the code is marked with; empty: nothing.</param>
    /// <param name="server">The server's origin.</param>
    /// <param name="site">The site's origin.</param>
    public static string Of(string heading, string language, string server, string site)
    {
        var under = Text[(Text.IndexOf($"### {heading}\n", StringComparison.Ordinal) + 1)..];
        var lines = under[..under.IndexOf("\n#", StringComparison.Ordinal)].Split('\n');
        var code = new List<string>();
        var fence = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = fence.Length > 0 ? "" : line;
            }
            else if (fence == "```" + language)
            {
                code.Add(line);
            }
        }

        Assert.NotEmpty(code);
        return string.Join('\n', code)
            .Replace("wss://" + Server[8..], server.Replace("http:", "ws:", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace(Server, server, StringComparison.Ordinal)
            .Replace(Site, site, StringComparison.Ordinal);
    }
}
