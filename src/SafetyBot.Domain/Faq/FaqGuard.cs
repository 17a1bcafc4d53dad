using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Faq;

/// <summary>Finds questions that only somebody asks who does harm, and orders to the bot (dialogs/triage/guard.cues.*.yaml). Pure; safe for use by many at a time.</summary>
public sealed class FaqGuard
{
    private readonly CueBook book;
    private readonly GuardVerdict[] verdicts;

    /// <param name="lists">The phrases, one list a language. Their cues are named as the verdicts, in small letters.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read, or a cue names no verdict.</exception>
    public FaqGuard(IReadOnlyList<CueList> lists)
    {
        book = new CueBook(lists, []);
        verdicts = [.. book.Names.Select(Named)];
    }

    /// <summary>What the words ask.</summary>
    public GuardVerdict Read(string text) =>
        book.Read(TextNormalizer.Normalize(text)).Select(hit => verdicts[hit.Cue]).DefaultIfEmpty().Max();

    private static GuardVerdict Named(string cue) =>
        Enum.TryParse<GuardVerdict>(cue, ignoreCase: true, out var verdict) && verdict is not GuardVerdict.None
            ? verdict
            : throw new PhraseFormatException($"'{cue}' is no verdict. Verdicts: orders, wrongdoing, refused.", cue);
}
