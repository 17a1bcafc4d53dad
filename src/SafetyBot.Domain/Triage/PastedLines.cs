namespace SafetyBot.Domain.Triage;

/// <summary>A pasted text, taken apart by who wrote what.</summary>
/// <param name="Own">What the person wrote who pastes it; empty where nothing tells that they wrote in it.</param>
/// <param name="Other">What the other wrote, one text a message.</param>
public sealed record PastedLines(IReadOnlyList<string> Own, IReadOnlyList<string> Other);
