using SafetyBot.Conversations.Flows;

namespace SafetyBot.Conversations.Turns;

/// <summary>One turn as decided: what came in, what goes out, and the state after it. Nothing has been kept or sent yet.</summary>
/// <param name="Inbound">The activity that began it.</param>
/// <param name="Replies">What the bot says, in order.</param>
/// <param name="State">The dialog state after it.</param>
/// <param name="Failed">Whether the dialogs failed and the replies are the apology.</param>
/// <param name="Marks">What the dialogs asked of the keeping.</param>
/// <param name="ContentVersion">The version of dialogs/ it ran on.</param>
public sealed record Turn(Activity Inbound, IReadOnlyList<Activity> Replies, KeptState State, bool Failed, TurnMarks Marks, string ContentVersion);
