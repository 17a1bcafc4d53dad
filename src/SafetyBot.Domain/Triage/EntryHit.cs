namespace SafetyBot.Domain.Triage;

/// <summary>An entry of a word list that a message says, with the place where it says so.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="Place">The words that tell it; for a combination from its first to its last part.</param>
internal readonly record struct EntryHit(int Entry, PhraseMatch Place);
