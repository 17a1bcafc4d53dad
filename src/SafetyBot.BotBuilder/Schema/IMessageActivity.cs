namespace SafetyBot.BotBuilder.Schema;

/// <summary>Words, cards or attachments.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language, for instance nl-NL.</summary>
    string? Locale { get; set; }

    /// <summary>The words.</summary>
    string? Text { get; set; }

    /// <summary>The words to say aloud, as SSML.</summary>
    string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>The message for who cannot see it whole.</summary>
    string? Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>The attachments.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons that go when one is tapped.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>When it is no longer of use.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a button sent.</summary>
    object? Value { get; set; }

    /// <summary>Who is named in the message; empty when nobody is.</summary>
    Mention[] GetMentions();

    /// <summary>True when there is a text, a summary, an attachment or channel data to send.</summary>
    bool HasContent();
}
