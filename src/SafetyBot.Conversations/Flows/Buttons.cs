using SafetyBot.Conversations.Answers;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Turns a question's options into buttons, and into what the answer reader may choose from.</summary>
public static class Buttons
{
    /// <summary>The option id of the button that brings the danger card back.</summary>
    public const string Card = "card";

    /// <summary>The option id of the button that changes the country.</summary>
    public const string Country = "country";

    /// <summary>The button on every helpline card that changes the country.</summary>
    public static CardAction ChangeCountry(TextCatalog texts) => Action(texts.Line("helplines-country"), new ChoiceValue(ChoiceValue.Anywhere, Country));

    /// <summary>The four standard answers.</summary>
    public static IReadOnlyList<AnswerChoice> Standard { get; } = [.. AnswerIds.All.Select(id => new AnswerChoice(id, id, []))];

    /// <summary>A plain yes and a plain no, for questions whose options are others.</summary>
    public static IReadOnlyList<AnswerChoice> YesAndNo { get; } = [new(AnswerIds.Yes, AnswerIds.Yes, []), new(AnswerIds.No, AnswerIds.No, [])];

    /// <summary>A message with one button an option; with a danger card shown earlier, that card stays one tap away.</summary>
    public static IMessageActivity For(PromptQuestion question, string text, TextCatalog texts, ServiceUser user)
    {
        var actions = question.Options.Select(option => Action(question.TitleOf(option, texts), new ChoiceValue(question.Id, option))).ToList();
        if (user.Card is not null)
        {
            actions.Add(Action(texts.Line("show-card"), new ChoiceValue(ChoiceValue.Anywhere, Card)));
        }

        return actions.Count > 0
            ? MessageFactory.SuggestedActions(actions, text, null, InputHints.ExpectingInput)
            : MessageFactory.Text(text, null, InputHints.ExpectingInput);
    }

    /// <summary>The options as choices for the answer reader.</summary>
    public static IReadOnlyList<AnswerChoice> ChoicesOf(PromptQuestion question, TextCatalog texts) =>
        [.. question.Options.Select(option => new AnswerChoice(option, question.TitleOf(option, texts), []))];

    private static CardAction Action(string title, ChoiceValue value) => new()
    {
        Type = ActionTypes.MessageBack,
        Title = title,
        Text = title,
        DisplayText = title,
        Value = value.ToString(),
    };
}
