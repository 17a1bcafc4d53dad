namespace SafetyBot.Conversations.Turns;

/// <summary>An activity with its place in the conversation.</summary>
/// <param name="Sequence">Its number in the conversation: from 1, without gaps. Also the watermark after it.</param>
/// <param name="Sent">As it goes out the first time.</param>
/// <param name="Kept">As it is kept and replayed: the same, unless words in it are not kept.</param>
public sealed record KeptActivity(long Sequence, Activity Sent, Activity Kept);
