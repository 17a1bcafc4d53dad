namespace SafetyBot.BotBuilder.Schema;

/// <summary>The replies to an activity that asked for them in the answer.</summary>
public class ExpectedReplies
{
    /// <summary>An empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>One with these values.</summary>
    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>The replies.</summary>
    public IList<Activity>? Activities { get; set; }
}
