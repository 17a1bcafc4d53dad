using SafetyBot.Domain.ReturnPhrases;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content.Checks;

/// <summary>The rules of the words by which somebody comes back, each broken once; and the shipped lists beside what the bot listens for.</summary>
public sealed class ReturnWordsCheckTests : IDisposable
{
    private const string Dutch = "return-words/nl.yaml";

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("aaaabb,", "", "return-words/nl.yaml:5: There are 2047 words. Fewer than 2048 could be guessed.")]
    [InlineData("aaaabb,", "Aaaabb,", "'Aaaabb' should have 4 to 10 letters from a to z, all of them small.")]
    [InlineData("aaaabb,", "aap,", "'aap' should have 4 to 10 letters from a to z, all of them small.")]
    [InlineData("aaaabb,", "aaaaaa,", "'aaaaaa' stands here for the second time; the first is on line 5. Keep one of them.")]
    [InlineData("aaaabb,", "aaaaaab,", "'aaaaaab' is one typo away from 'aaaaaa' on line 5. Keep one of them.")]
    [InlineData("aaaabb,", "\n  aaaaab,", "return-words/nl.yaml:6: 'aaaaab' is one typo away from 'aaaaaa' on line 5. Keep one of them.")]
    [InlineData("words:", "wrods:", "'wrods' is not known here. Did you mean 'words'?")]
    public void Check_BrokenList_Told(string part, string mistake, string expected) =>
        Assert.Contains(folder.Change(Dutch, part, mistake).Errors(), error => error.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Check_MissingList_Told() =>
        Assert.Contains("return-words:1: There are no return words in 'nl': return-words/nl.yaml is missing.", folder.Without(Dutch).Errors());

    [Fact]
    public void Shipped_PhrasesOfManyWords_NeitherDangerNorCommandNorAnswer()
    {
        // Every word stands in some phrase: a list that speaks of danger would send a person who comes back to a card instead.
        var knowledge = Talk.Source.Current;
        var misread = new List<string>();
        foreach (var list in knowledge.Content.ReturnWords.Values)
        {
            for (var i = 0; i < list.Words.Count; i++)
            {
                var at = i;
                var phrase = ReturnPhrase.Draw(list, upTo => at++ % upTo).Text;
                if (knowledge.Danger.Find(phrase).Count > 0 || knowledge.Commands.Read(phrase) is not null || knowledge.Content.ReturnPhrases.Read(phrase)?.Text != phrase)
                {
                    misread.Add(phrase);
                }
            }
        }

        Assert.Empty(misread);
    }
}
