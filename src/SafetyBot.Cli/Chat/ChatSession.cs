using System.Globalization;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Chat;

/// <summary>Talks until the input ends.</summary>
internal sealed class ChatSession(IChatView view, TurnPipeline pipeline, BotContent content, ServiceUser user, TimeProvider time)
{
    /// <summary>Talks. Should something fail that no turn caught: an apology with helplines, and on it goes.</summary>
    /// <returns>False when something failed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var conversation = await ChatConversation.BeginAsync(pipeline, user, time);
        var whole = await TryAsync(conversation.JoinAsync);
        while (await view.ReadAsync(cancellationToken) is { } line)
        {
            whole &= await TryAsync(() => AnswerAsync(conversation, line.Trim()));
        }

        return whole;
    }

    private static Task<IReadOnlyList<Activity>> AnswerAsync(ChatConversation conversation, string line)
    {
        if (line is ['[', .. var title, ']'] && conversation.FindButton(title) is { } button)
        {
            return conversation.PressAsync(button);
        }

        // A button that belongs to no question, such as the danger card, cannot be said: its number presses it.
        return int.TryParse(line, CultureInfo.InvariantCulture, out var number) && conversation.Choices.ElementAtOrDefault(number - 1) is { } choice
            && ChoiceValue.Read(choice.Value)?.Question == ChoiceValue.Anywhere
            ? conversation.PressAsync(choice)
            : conversation.SayAsync(line);
    }

    private async Task<bool> TryAsync(Func<Task<IReadOnlyList<Activity>>> turn)
    {
        try
        {
            view.Show(await turn());
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            view.Show(Apology());
            return false;
        }
    }

    private List<Activity> Apology()
    {
        var texts = content.Texts(user.Locale);
        var helplines = content.Helplines.For(user.HelplineNeed()).Take(3).ToList();
        return
        [
            .. texts.Bubbles("error").Select(bubble => (Activity)MessageFactory.Text(bubble)),
            (Activity)Cards.Helplines(helplines, "error-helplines-title", texts, user.Country, time.GetUtcNow()),
        ];
    }
}
