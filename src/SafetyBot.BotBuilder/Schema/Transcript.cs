namespace SafetyBot.BotBuilder.Schema;

/// <summary>Activities of a conversation, in order.</summary>
public class Transcript
{
    /// <summary>An empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>One with these values.</summary>
    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities.</summary>
    public IList<Activity>? Activities { get; set; }
}
