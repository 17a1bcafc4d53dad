using System.Globalization;
using SafetyBot.Domain.Content;

namespace SafetyBot.Conversations.Flows;

/// <summary>Asks one question and reads its answer: a button, a number, or words in Dutch and English. Asked in other words when not understood; after three times its fallback is taken, never "no".</summary>
public sealed class QuestionPrompt(FlowTools tools) : Prompt<Answer>(nameof(QuestionPrompt))
{
    private const int MaxAttempts = 3;

    /// <summary>What the prompt keeps: the question's id alone.</summary>
    public static PromptOptions OptionsFor(string questionId) => new() { Validations = questionId };

    /// <inheritdoc />
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var user = await tools.UserAsync(turnContext, cancellationToken);
        var question = QuestionOf(options, user);
        var texts = tools.Knowledge.Content.Texts(user.Locale);
        user.OpenQuestion = question.Id;

        var heard = isRetry ? turnContext.TurnState.Get<Heard>() : null;
        var lines = !isRetry && user.OtherWords != question.Id ? texts.Bubbles(question.Id)
            : texts.Has($"{question.Id}-again") ? texts.Bubbles($"{question.Id}-again")
            : heard is not null ? texts.Bubbles(question.Id)
            : [texts.Line("not-understood"), .. texts.Bubbles(question.Id)];
        if (heard is not null)
        {
            lines = [heard.IsSerious ? texts.Bubbles("heard-serious", ("contacts", tools.Contacts(user)))[0] : texts.Line("heard"), .. lines];
        }

        if (question.Number is { } number && user.Locale is not Locale.EasyDutch)
        {
            // Easy Dutch has no counter: everybody has their own pace.
            lines = [.. lines.SkipLast(1), $"{texts.Bubbles("scan-progress", ("number", number.ToString(CultureInfo.InvariantCulture)))[0]} {lines[^1]}"];
        }

        foreach (var line in lines.SkipLast(1))
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(line), cancellationToken);
        }

        await turnContext.SendActivityAsync(Buttons.For(question, lines[^1], texts, user), cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task<PromptRecognizerResult<Answer>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var user = await tools.UserAsync(turnContext, cancellationToken);
        var question = QuestionOf(options, user);
        var answer = Read(turnContext, question, user);
        if (answer is null && question.Fallback is { } fallback && AttemptsIn(state) >= MaxAttempts - 1)
        {
            answer = new Answer(fallback);
        }

        return new PromptRecognizerResult<Answer> { Succeeded = answer is not null, Value = answer! };
    }

    private Answer? Read(ITurnContext context, PromptQuestion question, ServiceUser user)
    {
        var activity = context.Activity;
        if (ChoiceValue.Read(activity.Value) is { } chosen && chosen.Question == question.Id && question.Options.Contains(chosen.Option))
        {
            return new Answer(chosen.Option);
        }

        var text = activity.Text ?? "";
        if (tools.Knowledge.Commands.Read(text) is { } command && question.Commands.Contains(command))
        {
            return new Answer(Command: command);
        }

        // "Eerste" and "twee" may be among the words.
        if (question.TakesPhrase && tools.Knowledge.Content.ReturnPhrases.Read(text) is not null)
        {
            return new Answer(Text: text);
        }

        if (question.FreeText)
        {
            return tools.Knowledge.OptionIn(text, question, tools.Knowledge.Content.Texts(user.Locale)) is { } meant ? new Answer(meant)
                : question.NeedsStory && tools.Knowledge.IsBareAnswer(text) ? null
                : new Answer(Text: text);
        }

        var hearing = AnswerHearing.Of(text, question, user, tools);
        user.Told = [.. user.Told.Union(hearing.Told)];
        if (hearing.Heard is { } heard)
        {
            context.TurnState.Set(heard);
        }

        return hearing.Option is { } option ? new Answer(option) : null;
    }

    private PromptQuestion QuestionOf(PromptOptions options, ServiceUser user) => tools.Find(options.Validations?.ToString() ?? "", user);

    private static int AttemptsIn(IDictionary<string, object?> state) =>
        state.TryGetValue("AttemptCount", out var count) && int.TryParse(count?.ToString(), CultureInfo.InvariantCulture, out var attempts) ? attempts : 0;
}
