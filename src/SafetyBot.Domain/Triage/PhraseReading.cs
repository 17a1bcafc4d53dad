namespace SafetyBot.Domain.Triage;

/// <summary>What a <see cref="PhraseBook"/> found in one message.</summary>
/// <param name="Matches">Every phrase found, exceptions and persons included.</param>
/// <param name="Hits">The entries that are said and not cancelled by an exception.</param>
internal sealed record PhraseReading(List<PhraseMatch> Matches, List<EntryHit> Hits);
