using SafetyBot.Domain.Content;

namespace SafetyBot.Conversations.Flows;

/// <summary>What all dialogs of the conversation share: who they speak to, how they say and ask. Holds no text of its own.</summary>
public abstract class FlowDialog(string id, FlowTools tools) : ComponentDialog(id)
{
    /// <summary>State, content and readers.</summary>
    protected FlowTools Tools { get; } = tools;

    /// <summary>The content in force.</summary>
    protected BotContent Content => Tools.Knowledge.Content;

    /// <summary>What the bot knows of the person; changes are kept with the turn.</summary>
    protected Task<ServiceUser> UserAsync(ITurnContext context, CancellationToken cancellationToken) => Tools.UserAsync(context, cancellationToken);

    /// <summary>Says a text, each bubble a message of its own.</summary>
    protected Task SayAsync(ITurnContext context, string key, CancellationToken cancellationToken) => Tools.SayAsync(context, key, cancellationToken);

    /// <summary>Asks a question and waits for its <see cref="Answer"/>.</summary>
    protected static Task<DialogTurnResult> AskAsync(DialogContext step, PromptQuestion question, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.OptionsFor(question.Id), cancellationToken);

    /// <summary>Says a text with the numbers to call for thoughts of death and for danger now.</summary>
    protected Task SayContactsAsync(ITurnContext context, string key, CancellationToken cancellationToken) => Tools.SayContactsAsync(context, key, cancellationToken);

    /// <summary>Says where a question or an advice comes from.</summary>
    protected async Task SaySourcesAsync(ITurnContext context, ContentStatus status, CancellationToken cancellationToken)
    {
        var user = await UserAsync(context, cancellationToken);
        var titles = string.Join("; ", status.Sources.Select(key => Content.Sources[key].Title));
        await FlowTools.SendAsync(context, Content.Texts(user.Locale).Bubbles("sources-from", ("sources", titles)), cancellationToken);
    }

    /// <summary>Goes on with a dialog of the root, which takes the place of all that is open.</summary>
    protected static DialogTurnResult GoTo(DialogContext step, string dialogId, string? option = null)
    {
        step.Context.TurnState.Set(new NextDialog(dialogId, option));
        return EndOfTurn;
    }

    /// <summary>Adds a waterfall of this dialog; the first one added begins.</summary>
    protected void AddWaterfall(string name, params WaterfallStep[] steps) => AddDialog(new WaterfallDialog(name, steps));
}
