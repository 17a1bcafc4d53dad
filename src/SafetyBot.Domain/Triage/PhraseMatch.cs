namespace SafetyBot.Domain.Triage;

/// <summary>A place in a message where a phrase was found.</summary>
/// <param name="Owner">The number that the phrase was given.</param>
/// <param name="First">Index of the first word in the normalised text.</param>
/// <param name="Last">Index of the last word, itself included.</param>
public readonly record struct PhraseMatch(int Owner, int First, int Last);
