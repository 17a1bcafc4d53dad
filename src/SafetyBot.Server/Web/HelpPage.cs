using System.Globalization;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Server.Web;

/// <summary>Writes the page: what it is, the way out, helplines that need neither script nor a working chat, and the chat. Pure: content in, text out.</summary>
/// <param name="content">The content in force.</param>
/// <param name="locale">Its language.</param>
/// <param name="installation">What this installation tells of itself; its country is where the person is, as far as is known.</param>
/// <param name="exitAddress">Where the button to leave fast goes.</param>
internal sealed class HelpPage(BotContent content, Locale locale, Installation installation, string exitAddress)
{
    /// <summary>The page.</summary>
    /// <param name="nonce">The number by which the browser knows that style and script are ours.</param>
    /// <param name="now">The time, for opening hours.</param>
    /// <param name="withChat">Whether the chat can be used now.</param>
    public string Write(string nonce, DateTimeOffset now, bool withChat)
    {
        var frame = new PageFrame(content, locale, nonce);
        frame.Begin(exitAddress, "", withChat ? Menu(frame) : "", frame.WhoReads(installation));
        frame.Add($"""<section id="start"><h1>{frame.Line("page-heading")}</h1><p class="lead">{frame.Line("start")}</p>""");
        if (withChat)
        {
            WriteBegin(frame);
        }
        else
        {
            frame.Add($"""<p class="notice">{frame.Line("unavailable")}</p></section>""");
        }

        if (content.HasDrafts(locale))
        {
            frame.Add($"""<p class="notice">{frame.Line("start-draft")}</p>""");
        }

        frame.Add($"{HelplineSection.Of(frame, content, locale, installation.Home, now, PageEndpoints.PathOf(locale))}");
        frame.End(Languages(), withChat ? PageAssets.Script : null);
        return frame.ToString();
    }

    private void WriteBegin(PageFrame frame)
    {
        // Without script the same button begins the same chat in plain forms.
        frame.Add($"""
            <section class="panelled"><h2>{frame.Line("page-safe")}</h2>
            {PageFrame.Paragraphs(frame.Texts.Bubbles("page-safe-text"))}
            <form id="begin-form" method="post" action="{ChatFormEndpoints.Path}">
            <input type="hidden" name="begin" value="{locale.Tag()}">
            <button id="begin" class="primary">{frame.Line("page-begin")}</button>
            <button id="begin-return" class="plain" name="return" value="{PageTexts.WasHere}">{frame.Line("page-return")}</button>
            <p id="begin-error" class="error"></p>
            </form>
            <div class="small">{PageFrame.Paragraphs(installation.WhoReads(frame.Texts))}</div></section>
            </section>
            <section id="chat" hidden>
            <h1 class="sr">{frame.Line("page-log")}</h1>
            <div class="talk" role="log" aria-live="off" aria-label="{frame.Line("page-log")}"><ol id="log"></ol></div>
            <div id="rest" hidden></div>
            <form id="form" class="composer">
            <p id="typing" hidden>{frame.Line("page-typing")}</p>
            <p id="status"></p>
            <label for="text">{frame.Line("page-write")}</label>
            <div class="row">
            <textarea id="text" rows="1" autocomplete="off" aria-describedby="text-error text-left"></textarea>
            <button class="primary">{frame.Line("page-send")}</button>
            </div>
            <p id="text-left" class="left" role="status"></p>
            <p id="text-error" class="error" role="alert"></p>
            </form>
            <div id="idle" hidden></div>
            <div class="sr"><div id="announced" aria-live="polite"></div><div id="alerted" role="alert"></div><p id="status-said" role="status"></p></div>
            </section>
            """);
    }

    private string Menu(PageFrame frame) => $"""
        <details id="menu"><summary>{frame.Line("page-menu")}</summary><div>
        {string.Concat(PageTexts.Menu(frame.Texts).Select(entry => $"""<button type="button" data-value="{entry.Value}">{PageFrame.Encode(entry.Title)}</button>"""))}
        <b>{frame.Line("page-languages")}</b>
        {string.Concat(PageTexts.Languages(content).Where(other => other.Locale != locale).Select(other => $"""<button type="button" data-value="{other.Value}" lang="{other.Locale.Tag()}">{PageFrame.Encode(other.Name)}</button>"""))}
        </div></details>
        """;

    private string Languages() => string.Concat(PageTexts.Languages(content).Select(other => string.Create(
        CultureInfo.InvariantCulture,
        $"""<a href="{PageEndpoints.PathOf(other.Locale)}" lang="{other.Locale.Tag()}"{(other.Locale == locale ? " aria-current=\"page\"" : "")}>{PageFrame.Encode(other.Name)}</a> """)));
}
