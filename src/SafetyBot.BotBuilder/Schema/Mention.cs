namespace SafetyBot.BotBuilder.Schema;

/// <summary>Somebody is named in a message.</summary>
public class Mention : Entity
{
    /// <summary>An empty mention.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>A mention of this account.</summary>
    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is named.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>How, in the text of the message.</summary>
    public string? Text { get; set; }
}
