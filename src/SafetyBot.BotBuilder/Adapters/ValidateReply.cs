namespace SafetyBot.BotBuilder.Adapters;

/// <summary>Throws when a reply is not what was expected.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
