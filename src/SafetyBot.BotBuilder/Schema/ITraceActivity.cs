namespace SafetyBot.BotBuilder.Schema;

/// <summary>A note for who looks at the bot from inside.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The name of the operation.</summary>
    string? Name { get; set; }

    /// <summary>A description.</summary>
    string? Label { get; set; }

    /// <summary>What the value is.</summary>
    string? ValueType { get; set; }

    /// <summary>The content.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation it is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
