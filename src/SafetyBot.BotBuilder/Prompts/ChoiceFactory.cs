using System.Text;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>Shows choices in the way that suits a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="options">How they are written when they are written in the text.</param>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Shows choices as a channel and conversation can: as buttons when the titles are short, else in the text.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="options">How they are written when they are written in the text.</param>
    /// <param name="conversationType">The type of conversation.</param>
    /// <param name="toList">Who may see the suggested actions; null for everyone.</param>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        list ??= [];

        var isShort = list.All(choice => LengthOf(choice) <= Channel.MaxActionTitleLength(channelId));
        if (isShort && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (isShort && Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return isShort && list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Shows choices in the sentence: (1) a, (2) b or (3) c.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words before them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="options">How they are written.</param>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];

        var words = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
            {
                var isLast = i == choices.Count - 1;
                words.Append(isLast && i == 1 ? options?.InlineOr ?? " or "
                    : isLast ? options?.InlineOrMore ?? ", or "
                    : options?.InlineSeparator ?? ", ");
            }

            if (options?.IncludeNumbers ?? true)
            {
                words.Append('(').Append(i + 1).Append(") ");
            }

            words.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(words.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows texts as a list.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="options">How they are written.</param>
    public static Activity List(IList<string>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Shows choices as a list, with numbers or dashes.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="options">How they are written.</param>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];

        var words = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            words.Append(i > 0 ? "\n   " : string.Empty);
            if (options?.IncludeNumbers ?? true)
            {
                words.Append(i + 1).Append(". ");
            }
            else
            {
                words.Append("- ");
            }

            words.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(words.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows texts as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Shows texts as suggested actions to some.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="toList">Who may see them; null for everyone.</param>
    public static IMessageActivity SuggestedAction(
        IList<string>? choices,
        string? text = null,
        string? speak = null,
        IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Shows choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Shows choices as suggested actions to some.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words above them.</param>
    /// <param name="speak">The words to say aloud.</param>
    /// <param name="toList">Who may see them; null for everyone.</param>
    public static IMessageActivity SuggestedAction(
        IList<Choice>? choices,
        string? text = null,
        string? speak = null,
        IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(ActionsOf(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows choices as buttons of a hero card.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The words on the card.</param>
    /// <param name="speak">The words to say aloud.</param>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = ActionsOf(choices) };
        var attachment = new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card };
        return MessageFactory.Attachment([attachment], null, speak, InputHints.ExpectingInput);
    }

    /// <summary>Makes choices of texts.</summary>
    /// <param name="choices">The texts.</param>
    public static IList<Choice> ToChoices(IList<string>? choices) =>
        choices is null ? [] : [.. choices.Select(choice => new Choice(choice))];

    private static string? TitleOf(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static int LengthOf(Choice choice) =>
        (choice.Action?.Title is { Length: > 0 } title ? title : choice.Value)?.Length ?? 0;

    private static List<CardAction> ActionsOf(IList<Choice>? choices) =>
        choices is null ? [] : [.. choices.Select(choice => choice.Action ?? ImBack(choice.Value))];

    private static CardAction ImBack(string? value) => new() { Type = ActionTypes.ImBack, Value = value, Title = value };
}
