namespace SafetyBot.BotBuilder.Schema;

/// <summary>What a channel needs to start a conversation.</summary>
public class ConversationParameters
{
    /// <summary>An empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationParameters(
        bool? isGroup = null,
        ChannelAccount? bot = null,
        IList<ChannelAccount>? members = null,
        string? topicName = null,
        Activity? activity = null,
        object? channelData = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>True for more than two members.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The others.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only the channel knows.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The organisation.</summary>
    public string? TenantId { get; set; }
}
