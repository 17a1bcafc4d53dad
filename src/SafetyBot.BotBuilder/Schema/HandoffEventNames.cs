namespace SafetyBot.BotBuilder.Schema;

/// <summary>Names of the events by which a conversation is passed on to a person.</summary>
public static class HandoffEventNames
{
    /// <summary>The bot asks for a person.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>How the passing on goes.</summary>
    public const string HandoffStatus = "handoff.status";
}
