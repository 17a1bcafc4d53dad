namespace SafetyBot.Conversations.Flows;

/// <summary>Words that answered no question told something. Kept in the turn alone, so that the question, asked again, says that they were heard.</summary>
/// <param name="IsSerious">Whether they sound serious: the numbers are said too.</param>
public sealed record Heard(bool IsSerious);
