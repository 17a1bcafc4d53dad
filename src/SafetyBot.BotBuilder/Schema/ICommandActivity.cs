namespace SafetyBot.BotBuilder.Schema;

/// <summary>A command.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>What comes with it.</summary>
    object? Value { get; set; }
}
