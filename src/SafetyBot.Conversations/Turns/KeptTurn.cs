namespace SafetyBot.Conversations.Turns;

/// <summary>One turn that is kept: the activity that began it and the replies.</summary>
/// <param name="Inbound">What came in.</param>
/// <param name="Replies">What the bot said, in order.</param>
/// <param name="IsRepeat">Whether it was kept before: the activity came a second time and nothing happened anew.</param>
public sealed record KeptTurn(KeptActivity Inbound, IReadOnlyList<KeptActivity> Replies, bool IsRepeat)
{
    /// <summary>All its activities in order.</summary>
    public IEnumerable<KeptActivity> Activities => Replies.Prepend(Inbound);

    /// <summary>A turn read back from where it was kept.</summary>
    /// <param name="activities">The inbound activity, then the replies.</param>
    public static KeptTurn Repeat(IReadOnlyList<KeptActivity> activities) => new(activities[0], [.. activities.Skip(1)], IsRepeat: true);
}
