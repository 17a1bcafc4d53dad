using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Server.Web;

/// <summary>Writes the page: helplines first, which need neither script nor a working chat, then the chat. Pure: content in, text out.</summary>
/// <param name="content">The content in force.</param>
/// <param name="locale">Its language.</param>
/// <param name="installation">What this installation tells of itself.</param>
/// <param name="exitAddress">Where the button to leave fast goes.</param>
internal sealed class HelpPage(BotContent content, Locale locale, Installation installation, string exitAddress)
{
    private const int MostHelplines = 10;

    // What brings most people here; nothing is known of this one yet.
    private static readonly string[] Topics = ["sextortion", "grooming", "image-abuse", "crisis"];

    private readonly TextCatalog texts = content.Texts(locale);

    /// <summary>The page.</summary>
    /// <param name="nonce">The number by which the browser knows that style and script are ours.</param>
    /// <param name="now">The time, for opening hours.</param>
    /// <param name="withChat">Whether the chat can be used now.</param>
    public string Write(string nonce, DateTimeOffset now, bool withChat)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{locale.Tag()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text("page-title")}</title>
            <link rel="icon" href="data:,">
            <style nonce="{nonce}">{PageAssets.Style}</style>
            </head>
            <body>
            <a id="exit" class="exit" href="{Encode(exitAddress)}" rel="noreferrer noopener">{Text("page-exit")}</a>
            <main>
            <h1>{Text("page-heading")}</h1>
            <p>{Text("start")}</p>
            """);
        if (content.HasDrafts(locale))
        {
            page.Append(CultureInfo.InvariantCulture, $"""<p class="notice">{Text("start-draft")}</p>""");
        }

        if (withChat)
        {
            WriteChat(page);
        }
        else
        {
            page.Append(CultureInfo.InvariantCulture, $"""<p class="notice">{Text("unavailable")}</p>""");
        }

        WriteHelplines(page, now);
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text("page-who-reads")}</h2>");
        foreach (var bubble in installation.WhoReads(texts))
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(bubble)}</p>");
        }

        page.Append("</section></main>");
        WriteLanguages(page);
        if (withChat)
        {
            page.Append(CultureInfo.InvariantCulture, $"""<script nonce="{nonce}">{PageAssets.Script}</script>""");
        }

        return page.Append("</body></html>").ToString();
    }

    private void WriteChat(StringBuilder page) => page.Append(CultureInfo.InvariantCulture, $"""
        <section id="chat" data-failed="{Text("page-failed")}" data-ended="{Text("page-ended")}" data-you="{Text("page-you")}" data-bot="{Text("page-bot")}">
        <noscript><p class="notice">{Text("page-no-script")}</p></noscript>
        <button id="begin" type="button" hidden>{Text("page-begin")}</button>
        <div id="talk" hidden>
        <ol id="log" role="log" aria-label="{Text("page-log")}"></ol>
        <div id="choices" role="group" aria-label="{Text("page-choices")}"></div>
        <p id="status" role="status"></p>
        <form id="form">
        <label for="text">{Text("page-write")}</label>
        <textarea id="text" rows="2" maxlength="{Interruption.LongestText}" autocomplete="off"></textarea>
        <button type="submit">{Text("page-send")}</button>
        </form>
        </div>
        </section>
        """);

    private void WriteHelplines(StringBuilder page, DateTimeOffset now)
    {
        var situation = new HelplineSituation(installation.Home, Role.Youth, AgeBand.Unknown, Topics) { Crisis = true, Locale = locale };
        page.Append(CultureInfo.InvariantCulture, $"""<section id="helplines"><h2>{Text($"helplines-title-{EnumName(installation.Home)}")}</h2><ul>""");
        foreach (var helpline in content.Helplines.Shortlist(situation, MostHelplines).DistinctBy(helpline => helpline.Phone ?? helpline.Id))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><p>{Encode(HelplineText.Paragraph(helpline, texts, now, installation.Home))}</p><p>");
            foreach (var action in HelplineText.Actions(helpline, texts))
            {
                page.Append(CultureInfo.InvariantCulture, $"""<a class="call" rel="noreferrer noopener" href="{Encode((string)action.Value!)}">{Encode(action.Title!)}</a> """);
            }

            page.Append("</p></li>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</ul><p>{Text("helpline-call-list")}</p></section>");
    }

    private void WriteLanguages(StringBuilder page)
    {
        page.Append("<footer>");
        foreach (var other in Locales.All.Where(other => other != locale))
        {
            var key = other switch
            {
                Locale.Dutch => "language-dutch",
                Locale.EasyDutch => "language-easy",
                Locale.English => "language-english",
            };
            page.Append(CultureInfo.InvariantCulture, $"""<a href="{PageEndpoints.PathOf(other)}" lang="{other.Tag()}">{Encode(content.Texts(other).Line(key))}</a> """);
        }

        page.Append("</footer>");
    }

    private static string EnumName(Country country) => country.ToString().ToLowerInvariant();

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private string Text(string key) => Encode(texts.Line(key));
}
