using System.Text.RegularExpressions;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 1: every sentence the bot says stands in dialogs/; drafts are said to be drafts.</summary>
public sealed partial class Promise01NothingIsGeneratedTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("nl-x-simple")]
    [InlineData("en")]
    public async Task Talk_WholeJourney_SaysOnlySentencesOfTheLocale(string locale)
    {
        var known = SentencesOf(Locales.Find(locale)!.Value);
        var talk = await new Talk(locale).JoinAsync();
        AssertKnown(talk, known);
        foreach (var option in (string[])["scan", "self", "start", "photos", "yes", "help", "advice", "online", "safe", "no", "from12To15", "next", "next", "who", "netherlands", "done", "helped"])
        {
            await talk.PressAsync(option);
            AssertKnown(talk, known);
        }

        Assert.Empty(talk.Failures);
    }

    [Fact]
    public async Task Join_ContentIsDraft_SaysSo()
    {
        Assert.True(Talk.Content.HasDrafts(Locale.Dutch));
        Assert.Contains("Proefversie. Een deskundige heeft deze teksten nog niet nagekeken.", (await new Talk().JoinAsync()).Text, StringComparison.Ordinal);
    }

    private static void AssertKnown(Talk talk, (HashSet<string> Plain, List<Regex> Filled) known)
    {
        foreach (var sentence in talk.Bubbles.Concat(talk.Choices.Select(choice => choice.Title!)).SelectMany(SentencesIn))
        {
            Assert.True(known.Plain.Contains(sentence) || known.Filled.Any(pattern => pattern.IsMatch(sentence)), $"Not in dialogs/: {sentence}");
        }
    }

    private static (HashSet<string> Plain, List<Regex> Filled) SentencesOf(Locale locale)
    {
        var texts = Talk.Content.Texts(locale);
        var sentences = texts.Keys.SelectMany(key => texts.Bubbles(key)).SelectMany(SentencesIn).ToHashSet();
        return (sentences, [.. sentences.Where(sentence => sentence.Contains('{', StringComparison.Ordinal)).Select(AsPattern)]);
    }

    // A helpline's own name stands before its text; bullets and numbers before a line are layout.
    private static IEnumerable<string> SentencesIn(string text)
    {
        foreach (var helpline in Talk.Content.Helplines.All)
        {
            foreach (var country in (string[])["", " (Nederland)", " (België)", " (The Netherlands)", " (Belgium)"])
            {
                text = text.Replace($"{helpline.Name}{country}: ", "", StringComparison.Ordinal);
            }
        }

        return SentenceEnd().Split(text).Select(sentence => sentence.Trim(' ', '•')).Where(sentence => sentence.Length > 0);
    }

    private static Regex AsPattern(string sentence) =>
        new($"^{PlaceHolder().Replace(Regex.Escape(sentence), ".+?")}$", RegexOptions.NonBacktracking);

    [GeneratedRegex(@"(?<=[.?!])\s+(?![0-9])|\n", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\\\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex PlaceHolder();
}
