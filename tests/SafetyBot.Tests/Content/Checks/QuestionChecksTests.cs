using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content.Checks;

/// <summary>Each rule of the quickscans, broken once.</summary>
public sealed class QuestionChecksTests : IDisposable
{
    private const string Youth = "quickscan/youth.yaml";

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    // QuestionOptionsCheck
    [InlineData("    signals: [G5]\n", "", "'secret': it asks for no signal.")]
    [InlineData("yes: { weight: 1 }, no: {}, unknown: {}, declined: {}", "yes: { weight: 1 }, no: {}, declined: {}", "'often': a signal question has exactly the options yes, no, unknown, declined")]
    [InlineData("yes: { weight: 1 }, no: {}, unknown", "yes: { weight: 1 }, no: { weight: 1 }, unknown", "'often': 'no' is no worry")]
    [InlineData("yes: { weight: 1 }, no: {}, unknown: {}", "yes: { weight: 1 }, no: {}, unknown: { weight: 2 }", "'often': 'unknown' should not weigh more")]
    [InlineData("yes: { weight: 1 }, no: {}, unknown: {}", "yes: { weight: 1 }, no: {}, unknown: { atLeast: medium }", "'often': 'unknown' should not weigh more")]
    [InlineData("unknown: { weight: 1, atLeast: high }", "unknown: { weight: 1, atLeast: medium }", "'meeting': on a red-flag question 'unknown' needs 'atLeast: high'.")]
    [InlineData("unknown: { weight: 1, atLeast: high }", "unknown: { weight: 1, atLeast: high, redFlag: A3 }", "'meeting': 'unknown' raises a red flag. Only 'yes' can.")]
    [InlineData("atLeast: acute, redFlag: A3", "atLeast: acute", "'meeting': 'atLeast: acute' and 'redFlag' go together")]
    [InlineData("weight: 3, atLeast: high", "weight: 3, atLeast: medium", "'secret': it rests on G5, which is high, so 'yes' needs 'atLeast: high'.")]
    [InlineData("      photos: {}\n", "      photos: {}\n      a: {}\n      b: {}\n", "'about': a context question has one to 3 options of its own")]
    [InlineData("      nobody: {}\n", "      no: {}\n", "'adult': 'yes' always means a worry.")]
    [InlineData("      nobody: {}\n", "      nobody: { weight: 1 }\n", "'adult': the options of a protective question weigh 0")]
    // ConditionsCheck
    [InlineData("question: about, answers: [online]", "question: abuot, answers: [online]", "There is no question 'abuot'. Did you mean 'about'?")]
    [InlineData("question: about, answers: [online]", "question: about, answers: [onlin]", "'about' has no answer 'onlin'. Did you mean 'online'?")]
    [InlineData("question: about, answers: [online]", "question: about, answers: []", "The condition on 'about' names no answers.")]
    [InlineData("question: about, answers: [online]", "question: secret, answers: [yes]", "'gifts' depends on 'secret', which is asked later.")]
    [InlineData("question: gifts, answers: [yes, unknown]", "question: gifts, answers: [unknown]", "counts 'unknown' to 'gifts', but not 'yes', which is worse.")]
    [InlineData("question: gifts, answers: [yes, unknown]", "question: gifts, answers: [yes, no]", "counts 'no' to 'gifts'.")]
    [InlineData("    all: [ { question: often, answers: [yes] } ]\n    any: [ { question: gifts, answers: [yes, unknown] } ]\n", "", "The combination 'often-and-gifts' has no conditions.")]
    [InlineData("    atLeast: high\n    signals: [G7]", "    atLeast: high\n    redFlag: A11\n    signals: [G7]", "The combination 'often-and-gifts': 'atLeast: acute' and 'redFlag' go together.")]
    // QuestionPathsCheck
    [InlineData("enableWhen: [ { question: about, answers: [online] } ]", "enableWhen: [ { question: about, answers: [online] }, { question: about, answers: [photos] } ]", "'gifts' is never asked: no answers meet its 'enableWhen'.")]
    [InlineData("    kind: context\n", "    kind: context\n    easy: false\n", "'gifts' is never asked in easy Dutch")]
    [InlineData("high: 9", "high: 17", "The threshold 'high: 17' is never reached: the highest sum of weights is 16.")]
    // ReferencesCheck
    [InlineData("signals: [G5]", "signals: [G55]", "There is no signal 'G55'. Did you mean 'G5'?")]
    [InlineData("redFlag: A3", "redFlag: A33", "There is no red flag 'A33'. Did you mean 'A3'?")]
    [InlineData("sources: [CHN]", "sources: [CHM]", "There is no source 'CHM'. Did you mean 'CHN'?")]
    // IdsCheck
    [InlineData("linkId: secret", "linkId: Secret_talk", "'Secret_talk' should begin with a small letter")]
    public void Check_BrokenQuickscan_Told(string part, string mistake, string expected) =>
        Assert.Contains(folder.Change(Youth, part, mistake).Errors(), error => error.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("", 13, "The longest way through the quickscan has 13 questions; at most 12 is allowed.")]
    [InlineData("", 9, "The longest way in easy Dutch has 9 questions; at most 8 is allowed.")]
    [InlineData("    easy: false\n", 12, null)]
    public void Check_LongWay_Told(string easy, int questions, string? expected)
    {
        const int AlreadyThere = 6;
        var more = Enumerable.Range(0, questions - AlreadyThere).Select(i =>
            $"  - linkId: more{i}\n    area: asks\n    signals: [G1]\n{easy}    options: {{ yes: {{ weight: 1 }}, no: {{}}, unknown: {{}}, declined: {{}} }}\n");
        var errors = folder.Change(Youth, "combinations:\n", string.Concat(more) + "combinations:\n").Errors().Where(error => error.Contains("longest way", StringComparison.Ordinal));

        Assert.Equal(expected is null, !errors.Any());
        Assert.All(expected is null ? [] : new[] { expected }, message => Assert.Contains(errors, error => error.Contains(message, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Krijg je cadeaus.", "Kreeg je iets?", "Did you get a gift?", "should be one sentence that ends with a question mark")]
    [InlineData("Krijg je cadeaus? En geld?", "Kreeg je iets?", "Did you get a gift?", "should be one sentence that ends with a question mark")]
    [InlineData("Krijg je niet veel cadeaus?", "Kreeg je iets?", "Did you get a gift?", "asks in the negative ('niet')")]
    [InlineData("Krijg je cadeaus?", "Kreeg je nooit iets?", "Did you get a gift?", "asks in the negative ('nooit')")]
    [InlineData("Krijg je cadeaus?", "Kreeg je iets?", "Didn't you get a gift?", "asks in the negative ('n't')")]
    [InlineData("Krijg je cadeaus?", "Kreeg je iets?", "Did you get no gift?", "asks in the negative ('no')")]
    public void Check_QuestionWords_Told(string dutch, string easyDutch, string english, string expected) =>
        Assert.Contains(
            folder.WithText("quickscan-youth.yaml", "quickscan-youth-gifts", dutch, easyDutch, english).Errors(),
            error => error.Contains($"'quickscan-youth-gifts' {expected}", StringComparison.Ordinal));

    [Fact]
    public void Check_AskedAgainInTheNegative_Told() =>
        Assert.Contains(
            folder.WithText("quickscan-youth.yaml", "quickscan-youth-gifts-again", "Kijk nog eens. Krijg je niet veel cadeaus?", "Kreeg je iets?", "Did you get a gift?").Errors(),
            error => error.Contains("'quickscan-youth-gifts-again' asks in the negative", StringComparison.Ordinal));

    [Fact]
    public void Check_SignalWithoutQuestion_Told() =>
        Assert.Contains(
            folder.Change("signals.yaml", ", leftOut: \"Looks are no ground for a judgement.\"", "").Errors(),
            error => error.Contains("No question asks for T21.", StringComparison.Ordinal));

    [Fact]
    public void Check_LeftOutSignalThatIsAsked_Told() =>
        Assert.Contains(
            folder.Change("signals.yaml", "G5: { level: high,", "G5: { leftOut: \"No.\", level: high,").Errors(),
            error => error.Contains("G5 has a reason why it is left out, but a question asks for it.", StringComparison.Ordinal));

    [Fact]
    public void Check_NoQuickscanForARole_Told() =>
        Assert.Contains(
            folder.Without("quickscan/parent.yaml").Errors(),
            error => error == "quickscan:1: There is no quickscan with 'role: parent'.");
}
