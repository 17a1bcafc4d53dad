namespace SafetyBot.Server.DirectLine;

/// <summary>The bot as clients see it.</summary>
internal static class BotAccount
{
    /// <summary>The bot's id on Direct Line.</summary>
    public const string Id = "safetybot";

    /// <summary>The channel that its activities bear.</summary>
    public const string ChannelId = "directline";

    private const string Name = "SafetyBot";

    /// <summary>The bot's account.</summary>
    public static ChannelAccount New() => new(Id, Name, RoleTypes.Bot);
}
