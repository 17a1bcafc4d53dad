namespace SafetyBot.BotBuilder.Schema;

/// <summary>The result of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>What comes with it.</summary>
    object? Value { get; set; }
}
