namespace SafetyBot.BotBuilder.Schema;

/// <summary>Members, topic or disclosure changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who went.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The topic.</summary>
    string? TopicName { get; set; }

    /// <summary>True when newcomers see what was said before.</summary>
    bool? HistoryDisclosed { get; set; }
}
