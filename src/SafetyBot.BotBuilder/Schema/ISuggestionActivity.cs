namespace SafetyBot.BotBuilder.Schema;

/// <summary>A private suggestion about a message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The pieces of text it is about.</summary>
    IList<TextHighlight>? TextHighlights { get; set; }
}
