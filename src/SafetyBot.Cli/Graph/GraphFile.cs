using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Graph;

/// <summary>The pictures in dialogs/README.md, between two markers.</summary>
internal static class GraphFile
{
    private const string Begin = "<!-- pictures: begin -->";
    private const string End = "<!-- pictures: end -->";

    /// <summary>The text of the file with the pictures drawn anew.</summary>
    /// <exception cref="UsageException">The markers are missing.</exception>
    public static string WithPictures(string text, BotContent content, Locale locale)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? text[..(begin + Begin.Length)] + "\n\n" + Pictures(content, locale) + text[end..]
            : throw new UsageException($"The file needs the lines '{Begin}' and '{End}'.");
    }

    private static string Pictures(BotContent content, Locale locale)
    {
        var texts = content.Texts(locale);
        var quickscans = content.Questionnaires.OrderBy(scan => scan.Key, StringComparer.Ordinal).Select(scan => (Name: $"Quickscan {scan.Key}", Chart: QuickscanGraph.Of(scan.Value, texts)));
        return string.Concat(quickscans.Prepend((Name: "Menu", Chart: MenuGraph.Of(texts)))
            .Select(picture => $"### {picture.Name}\n\n```mermaid\n{picture.Chart.ReplaceLineEndings("\n")}```\n\n"));
    }
}
