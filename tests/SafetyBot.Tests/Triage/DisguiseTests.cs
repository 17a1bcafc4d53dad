using System.Diagnostics;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>A message does not hide its danger behind letters that only look different.</summary>
public sealed class DisguiseTests
{
    private static readonly Dictionary<string, Func<string, string>> Disguises = new(StringComparer.Ordinal)
    {
        ["capitals"] = text => text.ToUpperInvariant(),
        ["zero width"] = text => string.Join('\u200B', text.AsEnumerable()),
        ["soft hyphen"] = text => string.Join('\u00AD', text.AsEnumerable()),
        ["combining flood"] = text => string.Concat(text.Select(c => char.IsLetter(c) ? $"{c}\u0336\u0322\u0308\u034F" : $"{c}")),
        ["cyrillic"] = text => text.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о').Replace('i', 'і').Replace('c', 'с'),
        ["greek"] = text => text.Replace('o', 'ο').Replace('a', 'α').Replace('v', 'ν'),
        ["full width"] = text => string.Concat(text.Select(c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c)),
        ["control characters"] = text => text.Replace(" ", " \u0007\u202E", StringComparison.Ordinal),
        ["broken pairs"] = text => $"\uD83D{text}\uDC00",
        ["stretched end"] = text => string.Join(' ', text.Split(' ').Select(word => word.Length > 2 && char.IsLetter(word[^1]) ? word + new string(word[^1], 4) : word)),
        ["much white space"] = text => text.Replace(" ", " \t  ", StringComparison.Ordinal),
    };

    public static TheoryData<string> Names => [.. Disguises.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_DisguisedCrisisMessages_AreFoundAsBefore(string disguise)
    {
        var texts = MessageSet.Read("crisis.nl.jsonl").Concat(MessageSet.Read("crisis.en.jsonl"))
            .Select(row => row.String("text")).Where(DangerWords.Finds).ToList();
        var lost = texts.Where(text => !Flags(Disguises[disguise](text)).SetEquals(Flags(text))).ToList();

        // A stretched word at the end may be a word of its own ("see", "seeee"): there alone a few may differ.
        Assert.True(lost.Count <= (disguise == "stretched end" ? texts.Count / 50 : 0), string.Join(" | ", lost));
    }

    [Theory]
    [InlineData("ik w1l d00d")]
    [InlineData("1k wil d o o d")]
    [InlineData("ik wil d.o.o.d")]
    [InlineData("z3lfm00rd")]
    [InlineData("su1c1de")]
    [InlineData("k.m.s")]
    [InlineData("IK WIL DOOOOOD")]
    [InlineData("ik wil... niet meer... leven")]
    [InlineData("ik wil niet meer leven😭😭😭")]
    [InlineData("i want to d1e")]
    [InlineData("ik wil nïet méér lévèn")]
    public void Find_DisguisedWords_AreFound(string text) => Assert.Contains("A2", Flags(text));

    [Theory]
    [InlineData("ik wil dood ")]
    [InlineData("ik wil niet meer leven ")]
    [InlineData("hij hij hij ")]
    [InlineData("aaabbbcccddd ")]
    [InlineData("zelfmoort ")]
    [InlineData("m\u0337\u0322")]
    [InlineData("ben 10 naakt ")]
    [InlineData("d.o.o.d.")]
    public void Find_HostileFourThousandCharacters_TakesMilliseconds(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, (4000 / unit.Length) + 1))[..4000];
        DangerWords.Recognizer.Find(text);

        // The best of several runs: other work on the machine may disturb one of them.
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            DangerWords.Recognizer.Find(text);
            return Stopwatch.GetElapsedTime(start);
        });
        Assert.True(best < TimeSpan.FromMilliseconds(5), $"{best.TotalMilliseconds:F2} ms");
    }

    private static HashSet<string> Flags(string text) => [.. DangerWords.Recognizer.Find(text).Select(hit => hit.RedFlag)];
}
