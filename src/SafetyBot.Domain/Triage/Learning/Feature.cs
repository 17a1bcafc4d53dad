namespace SafetyBot.Domain.Triage.Learning;

/// <summary>Something that a message has and that can speak for a label: a word, a piece of a word, a cue, two cues together.</summary>
/// <param name="Key">Hash of what it is.</param>
/// <param name="Value">How heavily it is there.</param>
/// <param name="First">First word of the message that shows it.</param>
/// <param name="Last">Last word of the message that shows it.</param>
/// <param name="Listed">It comes from a word list that was written with the training sets in sight, so in training it is trusted less.</param>
public readonly record struct Feature(uint Key, float Value, int First, int Last, bool Listed = false);
