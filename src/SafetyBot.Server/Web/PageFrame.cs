using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Server.Web;

/// <summary>What all pages share: the way out first, then help, and words that are safe to stand in a page. Pure: content in, text out.</summary>
/// <param name="content">The content in force.</param>
/// <param name="locale">Its language.</param>
/// <param name="nonce">The number by which the browser knows that style and script are ours.</param>
internal sealed class PageFrame(BotContent content, Locale locale, string nonce)
{
    private readonly StringBuilder page = new();

    /// <summary>The words of the page's language.</summary>
    public TextCatalog Texts { get; } = content.Texts(locale);

    /// <summary>The page as it is written so far.</summary>
    public override string ToString() => page.ToString();

    /// <summary>Writes everything up to the main part.</summary>
    /// <param name="exitAddress">Where the way out leads.</param>
    /// <param name="kind">What the page is, for its style.</param>
    /// <param name="beside">What stands in the header between help and the way out.</param>
    /// <param name="below">What stays below them.</param>
    /// <param name="exitByScript">Where a script leads that has ended the chat itself; null: the same.</param>
    public void Begin(string exitAddress, string kind, string beside, string below, string? exitByScript = null) => Add($"""
        <!doctype html>
        <html lang="{locale.Tag()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noarchive">
        <title>{Line("page-title")}</title>
        <link rel="icon" href="data:,">
        <style nonce="{nonce}">{PageAssets.Style}</style>
        </head>
        <body class="{kind}">
        <header>
        <a class="exit skip" href="{Encode(exitAddress)}" data-to="{Encode(exitByScript ?? exitAddress)}" rel="noreferrer noopener" target="_top">{Line("page-exit-first")}</a>
        <nav class="bar" aria-label="{Line("page-ways")}">
        <a id="help" href="#helplines">{Line("page-helplines")}</a>
        {beside}
        <span id="shift" role="status"></span>
        <a id="exit" class="exit" href="{Encode(exitAddress)}" data-to="{Encode(exitByScript ?? exitAddress)}" rel="noreferrer noopener" target="_top">{Line("page-exit")}</a>
        </nav>
        {below}
        </header>
        <main id="main">
        """);

    /// <summary>Writes the end of the main part, what comes below it, and the script.</summary>
    /// <param name="footer">What comes below.</param>
    /// <param name="script">The script; null: none.</param>
    public void End(string footer, string? script)
    {
        Add($"""</main><footer>{footer}</footer>""");
        if (script is not null)
        {
            Add($"""<script id="words" type="application/json" nonce="{nonce}">{PageTexts.Json(Texts)}</script><script nonce="{nonce}">{script}</script>""");
        }

        page.Append("</body></html>");
    }

    /// <summary>Writes HTML.</summary>
    public void Add(FormattableString html) => page.Append(html.ToString(CultureInfo.InvariantCulture));

    /// <summary>The answer to "who reads along, how long is it kept?", folded.</summary>
    /// <param name="installation">What is true here.</param>
    public string WhoReads(Installation installation) => $"""
        <details class="stays"><summary>{Line("page-who-reads")}</summary>{Paragraphs(installation.WhoReads(Texts))}</details>
        """;

    /// <summary>Sentences, each a paragraph.</summary>
    public static string Paragraphs(IEnumerable<string> bubbles) => string.Concat(bubbles.Select(bubble => $"<p>{Encode(bubble)}</p>"));

    /// <summary>A text of one line, safe in HTML.</summary>
    public string Line(string key) => Encode(Texts.Line(key));

    /// <summary>Words, safe in HTML.</summary>
    public static string Encode(string words) => HtmlEncoder.Default.Encode(words);
}
