namespace SafetyBot.BotBuilder.Prompts;

/// <summary>The message with which a prompt asks.</summary>
internal static class PromptActivity
{
    /// <summary>Sends the question as it is, if there is one.</summary>
    public static Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        return question is null ? Task.CompletedTask : turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <summary>The one who is asked, where suggested actions are for somebody.</summary>
    public static IList<string>? Recipients(Activity activity) => activity.From?.Id is { Length: > 0 } id ? [id] : null;

    /// <summary>A message with nothing but words, which may be empty.</summary>
    public static IMessageActivity Message(string text)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = text;
        return message;
    }

    /// <summary>A message with the same content, to which choices can be added without touching what is remembered.</summary>
    public static Activity Copy(IMessageActivity message)
    {
        var copy = new Activity(
            type: message.Type,
            id: message.Id,
            timestamp: message.Timestamp,
            localTimestamp: message.LocalTimestamp,
            serviceUrl: message.ServiceUrl,
            channelId: message.ChannelId,
            from: message.From,
            conversation: message.Conversation,
            recipient: message.Recipient,
            textFormat: message.TextFormat,
            attachmentLayout: message.AttachmentLayout,
            locale: message.Locale,
            text: message.Text,
            speak: message.Speak,
            inputHint: message.InputHint,
            summary: message.Summary,
            suggestedActions: message.SuggestedActions,
            attachments: message.Attachments,
            entities: message.Entities,
            channelData: message.ChannelData,
            replyToId: message.ReplyToId,
            value: message.Value,
            expiration: message.Expiration,
            importance: message.Importance,
            deliveryMode: message.DeliveryMode);

        if (message is Activity activity)
        {
            copy.LocalTimezone = activity.LocalTimezone;
            copy.ListenFor = activity.ListenFor;
            copy.TextHighlights = activity.TextHighlights;
            copy.SemanticAction = activity.SemanticAction;
            copy.ValueType = activity.ValueType;
            copy.Name = activity.Name;
            copy.Label = activity.Label;
            copy.CallerId = activity.CallerId;
            copy.Extensions = activity.Extensions;
        }

        return copy;
    }
}
