namespace SafetyBot.Domain.Triage;

/// <summary>An acute signal found in a message.</summary>
/// <param name="RedFlag">The signal, A1 to A11, for example "A2".</param>
/// <param name="DoneAlready">Somebody did something to themselves already: 112 as well.</param>
/// <param name="AboutSomeoneElse">It is about another person than the writer, as far as the words tell.</param>
/// <param name="NamesWriter">The words name the writer as the one in need; false also where they name nobody.</param>
/// <param name="Evidence">The words that told it, normalised. A person's own words: never for a log.</param>
public sealed record DangerHit(string RedFlag, bool DoneAlready, bool AboutSomeoneElse, bool NamesWriter, string Evidence);
