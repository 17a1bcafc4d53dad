using System.Text.Json;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Web;

/// <summary>The chat without script: the same conversation in plain forms. What is sent goes the same way as on Direct Line.</summary>
internal static class ChatFormEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Path = "/chat";

    private const string Exit = Path + "/exit";
    private const string Rest = Path + "/rest";
    private const string Now = Path + "#now";
    private const int MostAtOnce = 100;

    // As long as the page with script waits before it clears the view.
    private const int RestAfterSeconds = 15 * 60;

    /// <summary>Opens it.</summary>
    public static void MapChatForms(this WebApplication app)
    {
        app.MapGet(Path, (RequestDelegate)(http => ShowAsync(http, refused: null, typed: "")));
        app.MapPost(Path, (RequestDelegate)TakeAsync);
        app.MapGet(Rest, (RequestDelegate)RestAsync);
        app.MapGet(Exit, (RequestDelegate)LeaveAsync);
        app.MapPost(Exit, (RequestDelegate)LeaveAsync);
    }

    private static async Task TakeAsync(HttpContext http)
    {
        // Another site's form never speaks for the person; browsers that do not say where a form stands keep our cookie from it.
        if (http.Request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin")
        {
            await Refusal.ForeignOrigin.WriteAsync(http);
            return;
        }

        if (!http.Request.HasFormContentType)
        {
            await Refusal.Malformed.WriteAsync(http);
            return;
        }

        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            await Refusal.Malformed.WriteAsync(http);
            return;
        }

        if (form["begin"].ToString() is { Length: > 0 } locale)
        {
            await BeginAsync(http, Locales.Nearest(locale), form["return"].Count > 0);
        }
        else if (await ChatCookie.ReadAsync(http) is not { } chat)
        {
            Move(http, PageEndpoints.PathOf(Locale.Dutch));
        }
        else
        {
            await SayAsync(http, chat.Token, chat.From, form);
        }
    }

    private static async Task BeginAsync(HttpContext http, Locale locale, bool wasHere)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<ChatTokens>().Count(http) is { } refusal)
        {
            http.Response.StatusCode = refusal.Status;
            await PageEndpoints.WriteAsync(http, locale, withChat: false);
            return;
        }

        var token = services.GetRequiredService<DirectLineTokens>().New(RandomId.New(), TokenEndpoints.NewUser(), []);
        await services.GetRequiredService<ConversationStarter>().StartAsync(token, ConversationGlance.Unknown(token.Conversation), locale.Tag(), CancellationToken.None);
        if (wasHere)
        {
            await services.GetRequiredService<ActivityReceiver>()
                .ReceiveAsync(JsonSerializer.SerializeToElement(WasHere(services.GetRequiredService<ContentLibrary>().Current.Texts(locale))), token, http.Request, CancellationToken.None);
        }

        ChatCookie.Write(http, token, from: 0);
        Move(http, Now);
    }

    private static Dictionary<string, object?> WasHere(TextCatalog texts) => new()
    {
        ["type"] = ActivityTypes.Message,
        ["text"] = texts.Line("page-return"),
        ["value"] = PageTexts.WasHere,
    };

    private static async Task SayAsync(HttpContext http, DirectLineToken token, long from, IFormCollection form)
    {
        var typed = form["text"].ToString();
        var message = new Dictionary<string, object?> { ["type"] = "message", ["text"] = typed };
        var channelData = new Dictionary<string, object?> { ["clientActivityID"] = form["id"].ToString() };
        if (form["choice"].ToString() is { Length: > 0 } choice)
        {
            // Only what was offered can be chosen.
            var title = await TitleOfAsync(http, token, choice);
            if (title is null)
            {
                Move(http, Now);
                return;
            }

            message["text"] = title;
            message["value"] = choice;
            channelData["messageBack"] = new { displayText = title };
        }

        message["channelData"] = channelData;
        var (_, refusal, turn) = await http.RequestServices.GetRequiredService<ActivityReceiver>()
            .ReceiveAsync(JsonSerializer.SerializeToElement(message), token, http.Request, CancellationToken.None);
        if (refusal is not null)
        {
            http.Response.StatusCode = refusal.Status;
            await ShowAsync(http, refusal.Message, typed);
            return;
        }

        ChatCookie.Write(http, token, from);
        if (turn is { IsRepeat: false } && turn.Activities.Any(activity => !ReferenceEquals(activity.Sent, activity.Kept)))
        {
            // Words that are not kept can stand in the answer to the form alone.
            await ShowAsync(http, refused: null, typed: "", turn);
            return;
        }

        Move(http, Now);
    }

    private static async Task<string?> TitleOfAsync(HttpContext http, DirectLineToken token, string value)
    {
        var said = await ReadAsync(http, token.Conversation);
        var content = http.RequestServices.GetRequiredService<ContentLibrary>().Current;
        var texts = content.Texts(ChatFormPage.LocaleOf(said));
        return ChatFormPage.ButtonsOf(said).Where(button => button.Value?.ToString() == value).Select(button => button.Title)
            .Concat(PageTexts.Menu(texts).Where(entry => entry.Value == value).Select(entry => entry.Title))
            .Concat(PageTexts.Languages(content).Where(entry => entry.Value == value).Select(entry => entry.Name))
            .FirstOrDefault();
    }

    private static async Task ShowAsync(HttpContext http, string? refused, string typed, KeptTurn? asSent = null)
    {
        if (await ChatCookie.ReadAsync(http) is not { } chat)
        {
            ChatCookie.Forget(http);
            Move(http, PageEndpoints.PathOf(Locale.Dutch));
            return;
        }

        var sent = asSent?.Activities.ToDictionary(activity => activity.Kept.Id!, activity => activity.Sent, StringComparer.Ordinal);
        IReadOnlyList<Activity> said = [.. (await ReadAsync(http, chat.Token.Conversation)).Select(activity => sent?.GetValueOrDefault(activity.Id!) ?? activity)];
        ChatCookie.Write(http, chat.Token, chat.From);
        http.Response.Headers["Refresh"] = $"{RestAfterSeconds}; url={Rest}";
        await PageEndpoints.WriteAsync(http, NewPage(http, said).WriteChat(
            PageEndpoints.NonceOf(http), [.. said.SkipWhile(activity => ChatFormPage.NumberOf(activity) <= chat.From)], TimeOf(http), RandomId.New(), refused, typed));
    }

    // Nobody seems to be there: the view is cleared, and only the last question comes back.
    private static async Task RestAsync(HttpContext http)
    {
        if (await ChatCookie.ReadAsync(http) is not { } chat)
        {
            Move(http, PageEndpoints.PathOf(Locale.Dutch));
            return;
        }

        var said = await ReadAsync(http, chat.Token.Conversation);
        ChatCookie.Write(http, chat.Token, Math.Max(chat.From, ChatFormPage.LastQuestion(said) - 1));
        await PageEndpoints.WriteAsync(http, NewPage(http, said).WriteRest(PageEndpoints.NonceOf(http), TimeOf(http)));
    }

    private static async Task LeaveAsync(HttpContext http)
    {
        await http.RequestServices.GetRequiredService<ChatExit>().LeaveAsync(ChatCookie.TokenText(http));
        ChatCookie.Forget(http);
        if (HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        Move(http, http.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value.ExitAddress);
    }

    private static ChatFormPage NewPage(HttpContext http, IReadOnlyList<Activity> said)
    {
        var services = http.RequestServices;
        return new ChatFormPage(
            services.GetRequiredService<ContentLibrary>().Current,
            ChatFormPage.LocaleOf(said),
            services.GetRequiredService<Installation>(),
            services.GetRequiredService<IOptions<WebOptions>>().Value.ExitAddress);
    }

    private static async Task<IReadOnlyList<Activity>> ReadAsync(HttpContext http, string conversationId)
    {
        var store = http.RequestServices.GetRequiredService<IConversationStore>();
        var said = new List<Activity>();
        long after = 0;
        while (true)
        {
            var kept = await store.ReadAsync(conversationId, after, MostAtOnce, http.RequestAborted);
            if (kept.Count == 0)
            {
                return said;
            }

            said.AddRange(kept.Select(activity => activity.Kept).Where(activity => activity.Type == ActivityTypes.Message));
            after = kept[^1].Sequence;
        }
    }

    private static DateTimeOffset TimeOf(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    // The answer to a form is another page, so that going back or loading anew sends nothing twice.
    private static void Move(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }
}
