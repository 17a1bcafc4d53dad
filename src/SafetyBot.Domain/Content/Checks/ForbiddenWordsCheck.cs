using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>
/// Words that blame, belittle, shout or promise what cannot be kept are not said in our own voice; names of
/// organisations may hold them.
/// </summary>
internal sealed class ForbiddenWordsCheck : IContentCheck
{
    /// <summary>Whole words; one that ends in * stands for every word that begins so.</summary>
    private static readonly string[] Forbidden =
    [
        "kinderporno*", "kinderprostitu*", "wraakporno*", "loverboy*", "risicogedrag", "naïef", "pleegde zelfmoord", "zelfmoord pleg*", "zelfmoord gepleegd",
        "geen sporen", "100% anoniem", "100 % anoniem", "honderd procent anoniem", "blijft geheim", "blijft altijd geheim", "ik ben er altijd",
        "komt goed", "komt wel goed", "komt allemaal goed", "super",
        "child porn*", "child prostitut*", "revenge porn*", "risky behavio*", "naive", "commit suicide", "committed suicide", "committing suicide",
        "no traces", "100% anonymous", "100 % anonymous", "this stays secret", "it stays secret", "this will stay secret", "i'm always here",
        "will be fine", "will be ok", "will be okay", "will be alright",
    ];

    private static readonly string[] OrganisationNames =
        ["Meldpunt Kinderporno", "meldpunt-kinderporno.nl", "stopchildporno.be", "StopLoverboysNu", "stoploverboys.nu"];

    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from item in content.AllTexts()
        from bubble in item.Text.Bubbles
        from said in SaidIn(bubble)
        select item.Text.Place.Error($"'{item.Text.Key}' says '{said}', which this bot does not say: it blames, belittles, shouts or promises what cannot be kept.");

    private static IEnumerable<string> SaidIn(string bubble)
    {
        var ownVoice = OrganisationNames.Aggregate(bubble, (text, name) => text.Replace(name, "", StringComparison.Ordinal));
        var said = Forbidden.Where(words => IsSaid(words, ownVoice));
        return ownVoice.Contains('!', StringComparison.Ordinal) ? said.Append("!") : said;
    }

    private static bool IsSaid(string words, string text)
    {
        var begin = words.TrimEnd('*');
        for (var at = Find(begin, text, 0); at >= 0; at = Find(begin, text, at + 1))
        {
            var end = at + begin.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (words.EndsWith('*') || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string words, string text, int from) => text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
}
