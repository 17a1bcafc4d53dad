using System.Globalization;
using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Web;

/// <summary>Writes the chat in plain forms: what was said, the open question with its choices, and a field for words. Pure: activities in, text out.</summary>
/// <param name="content">The content in force.</param>
/// <param name="locale">The language of the conversation.</param>
/// <param name="installation">What this installation tells of itself.</param>
/// <param name="exitAddress">Where the way out leads in the end.</param>
internal sealed class ChatFormPage(BotContent content, Locale locale, Installation installation, string exitAddress)
{
    private const string Form = "say";
    private const int FirstNumbers = 2;

    /// <summary>The language of a conversation: the one of the last reply.</summary>
    public static Locale LocaleOf(IReadOnlyList<Activity> said) => Locales.Nearest(said.LastOrDefault(activity => !IsMine(activity))?.Locale);

    /// <summary>The number of the last activity that asks something; 0: none.</summary>
    public static long LastQuestion(IReadOnlyList<Activity> said) => said.LastOrDefault(activity => activity.SuggestedActions is not null) is { } last ? NumberOf(last) : 0;

    /// <summary>The number of an activity in its conversation.</summary>
    public static long NumberOf(Activity activity) => long.Parse(activity.Id![(activity.Id!.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>The buttons that can be pressed now: of the last question, and of the cards that came with it.</summary>
    public static IEnumerable<CardAction> ButtonsOf(IReadOnlyList<Activity> said) => LastTurn(said)
        .SelectMany(activity => (activity.SuggestedActions?.Actions ?? []).Concat(CardsOf(activity).SelectMany(card => card.Card.Buttons ?? [])))
        .Where(button => button.Type == ActionTypes.MessageBack);

    /// <summary>The conversation.</summary>
    /// <param name="nonce">The number by which the browser knows that style and script are ours.</param>
    /// <param name="said">What was said.</param>
    /// <param name="now">The time, for opening hours.</param>
    /// <param name="id">The client's id of what will be sent from this page, so that it is handled once.</param>
    /// <param name="refused">Why what was sent last was not taken; null: it was.</param>
    /// <param name="typed">The words that were not taken.</param>
    public string WriteChat(string nonce, IReadOnlyList<Activity> said, DateTimeOffset now, string id, string? refused, string typed)
    {
        var frame = NewFrame(nonce, withMenu: true);
        frame.Add($"""<section id="chat"><h1 class="sr">{frame.Line("page-log")}</h1><ol id="log" aria-label="{frame.Line("page-log")}">""");
        var open = LastTurn(said);
        foreach (var activity in said)
        {
            frame.Add($"{Item(frame, activity, open.Count > 0 && activity == open[0], open.Contains(activity))}");
        }

        frame.Add($"""
            </ol><form id="{Form}" class="composer" method="post" action="{ChatFormEndpoints.Path}#now">
            <input type="hidden" name="id" value="{id}">
            {Choices(frame, open)}
            <label for="text">{frame.Line("page-write")}</label>
            <div class="row"><textarea id="text" name="text" rows="2" autocomplete="off" aria-describedby="text-error">{PageFrame.Encode(typed)}</textarea>
            <button class="primary">{frame.Line("page-send")}</button></div>
            <p id="text-error" class="error">{PageFrame.Encode(refused ?? "")}</p>
            </form></section>
            """);
        return End(frame, now);
    }

    /// <summary>The page when nobody seems to be there: asks, and shows nothing of what was said.</summary>
    /// <param name="nonce">The number by which the browser knows that style and script are ours.</param>
    /// <param name="now">The time, for opening hours.</param>
    public string WriteRest(string nonce, DateTimeOffset now)
    {
        var frame = NewFrame(nonce, withMenu: false);
        frame.Add($"""<section id="rest"><h1>{frame.Line("page-idle")}</h1><p><a class="call" href="{ChatFormEndpoints.Path}#now">{frame.Line("page-resume")}</a></p></section>""");
        return End(frame, now);
    }

    private static bool IsMine(Activity activity) => activity.From?.Role == RoleTypes.User;

    private static IReadOnlyList<Activity> LastTurn(IReadOnlyList<Activity> said) => [.. said.Skip(said.ToList().FindLastIndex(IsMine) + 1)];

    private static IEnumerable<(string Kind, HeroCard Card)> CardsOf(Activity activity) =>
        (activity.Attachments ?? []).Select(attachment => (attachment.Name ?? "", HeroCardJson.In(attachment))).Where(card => card.Item2 is not null)!;

    private PageFrame NewFrame(string nonce, bool withMenu)
    {
        var frame = new PageFrame(content, locale, nonce);
        frame.Begin($"{ChatFormEndpoints.Path}/exit", "forms", withMenu ? Menu(frame) : "", frame.WhoReads(installation), exitAddress);
        return frame;
    }

    private string End(PageFrame frame, DateTimeOffset now)
    {
        frame.Add($"{HelplineSection.Of(frame, content, locale, installation.Home, now, PageEndpoints.PathOf(locale))}");
        frame.End("", PageAssets.FormScript);
        return frame.ToString();
    }

    private string Menu(PageFrame frame) => $"""
        <details id="menu"><summary>{frame.Line("page-menu")}</summary><div>
        {string.Concat(PageTexts.Menu(frame.Texts).Select(entry => Button("plain", entry.Title, entry.Value)))}
        <b>{frame.Line("page-languages")}</b>
        {string.Concat(PageTexts.Languages(content).Where(other => other.Locale != locale).Select(other => Button("plain", other.Name, other.Value)))}
        </div></details>
        """;

    private static string Item(PageFrame frame, Activity activity, bool isNow, bool isOpen)
    {
        var mine = IsMine(activity);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""<li class="{(mine ? "you" : activity.Attachments is { Count: > 0 } ? "bot wide" : "bot")}"{(isNow ? " id=\"now\"" : "")}><p class="who"><b>{frame.Line(mine ? "page-you" : "page-bot")}</b></p>""");
        if (activity.Text is { Length: > 0 } text)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<div class="text" dir="auto">{PageFrame.Encode(text)}</div>""");
        }

        foreach (var (kind, card) in CardsOf(activity))
        {
            html.Append(CultureInfo.InvariantCulture, $"""<section class="card {PageFrame.Encode(kind)}"><h2>{PageFrame.Encode(card.Title ?? "")}</h2>""");
            if (kind == Cards.DangerKind)
            {
                // Who is in danger taps a number without reading or scrolling, as with script; it stands again below.
                html.Append(ActionLinks.Of((card.Buttons ?? []).Where(button => button.Value?.ToString()?.StartsWith("tel:", StringComparison.Ordinal) is true).Take(FirstNumbers)));
            }

            foreach (var paragraph in (card.Text ?? "").Split("\n\n"))
            {
                html.Append(CultureInfo.InvariantCulture, $"<p>{PageFrame.Encode(paragraph)}</p>");
            }

            html.Append(ActionLinks.Of(card.Buttons ?? []));
            if (isOpen)
            {
                html.AppendJoin("", (card.Buttons ?? []).Where(button => button.Type == ActionTypes.MessageBack).Select(button => Button("plain", button.Title!, button.Value!.ToString()!)));
            }

            html.Append("</section>");
        }

        return html.Append("</li>").ToString();
    }

    private static string Choices(PageFrame frame, IReadOnlyList<Activity> open) => $"""
        <div class="choices" role="group" aria-label="{frame.Line("page-choices")}">
        {string.Concat(open.SelectMany(activity => activity.SuggestedActions?.Actions ?? []).Select(action => Button("choice", action.Title!, action.Value!.ToString()!)))}
        </div>
        """;

    private static string Button(string kind, string title, string value) =>
        $"""<button form="{Form}" class="{kind}" name="choice" value="{PageFrame.Encode(value)}">{PageFrame.Encode(title)}</button>""";
}
