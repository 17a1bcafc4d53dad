namespace SafetyBot.Conversations.Turns;

/// <summary>A hand-off as a turn begins or changes it.</summary>
/// <param name="Id">Its id within the conversation.</param>
/// <param name="Status">How far it is: the lower-case name of its status.</param>
/// <param name="Summary">What staff may read, exactly as the person agreed to it. Kept encrypted.</param>
public sealed record HandoffToKeep(string Id, string Status, string Summary)
{
    /// <summary>The bot asked for a person.</summary>
    public const string Initiated = "initiated";
}
