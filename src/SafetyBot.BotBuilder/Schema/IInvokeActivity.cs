namespace SafetyBot.BotBuilder.Schema;

/// <summary>A request that expects an answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>What comes with it.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation it is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
