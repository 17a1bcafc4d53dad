namespace SafetyBot.BotBuilder.Turns;

/// <summary>Makes messages. An empty text or speech becomes null; without a hint the bot accepts input.</summary>
public static class MessageFactory
{
    /// <summary>A message with a text.</summary>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => Message(text, ssml, inputHint);

    /// <summary>A message with a button for each text.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with a button for each text, shown to <paramref name="toList"/>.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(a => new CardAction(ActionTypes.ImBack, a, value: a)), text, ssml, inputHint, toList);
    }

    /// <summary>A message with these buttons.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message with these buttons, shown to <paramref name="toList"/>.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>A message with an attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with attachments below each other.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments beside each other.</summary>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message with an image or film that stands elsewhere.</summary>
    /// <exception cref="ArgumentNullException">Address or content type is empty.</exception>
    public static IMessageActivity ContentUrl(
        string url,
        string contentType,
        string? name = null,
        string? text = null,
        string? ssml = null,
        string? inputHint = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentNullException(nameof(url));
        }

        if (string.IsNullOrWhiteSpace(contentType))
        {
            throw new ArgumentNullException(nameof(contentType));
        }

        var file = new Attachment(contentType, url, name: string.IsNullOrWhiteSpace(name) ? string.Empty : name);
        return Attachment(file, text, ssml, inputHint);
    }

    private static Activity WithAttachments(
        string layout,
        IEnumerable<Attachment> attachments,
        string? text,
        string? ssml,
        string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static Activity Message(string? text, string? ssml, string? inputHint)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }
}
