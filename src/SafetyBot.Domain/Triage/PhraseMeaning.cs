namespace SafetyBot.Domain.Triage;

/// <summary>What a phrase of a word list stands for.</summary>
/// <param name="Role">Entry, exception or person.</param>
/// <param name="Entry">Index of its entry; -1 when it belongs to the whole list or is a part, which several entries may share.</param>
internal readonly record struct PhraseMeaning(PhraseRole Role, int Entry);
