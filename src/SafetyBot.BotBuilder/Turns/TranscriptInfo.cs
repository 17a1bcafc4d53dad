namespace SafetyBot.BotBuilder.Turns;

/// <summary>A conversation that was kept.</summary>
public class TranscriptInfo
{
    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The conversation.</summary>
    public string? Id { get; set; }

    /// <summary>The moment of its first activity.</summary>
    public DateTimeOffset Created { get; set; }
}
