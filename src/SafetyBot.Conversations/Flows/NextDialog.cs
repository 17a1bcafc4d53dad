namespace SafetyBot.Conversations.Flows;

/// <summary>A dialog that takes the place of all that is open, in the same turn. Kept in the turn alone; the root begins it.</summary>
/// <param name="DialogId">The dialog of the root.</param>
/// <param name="Option">What it is begun with.</param>
public sealed record NextDialog(string DialogId, string? Option);
