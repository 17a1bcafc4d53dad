namespace SafetyBot.BotBuilder.Schema;

/// <summary>Buttons that go when one is tapped.</summary>
public class SuggestedActions
{
    /// <summary>An empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>One with these values.</summary>
    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>One with these values.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToList(), actions.ToList())
    {
    }

    /// <summary>Whom they are shown to; nobody means everybody.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
