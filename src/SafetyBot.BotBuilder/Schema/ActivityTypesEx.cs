namespace SafetyBot.BotBuilder.Schema;

/// <summary>The kinds of activity that only adapters know.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause before the next activity; the value is milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>The answer to an invoke activity; the value is an <see cref="Turns.InvokeResponse"/>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
