using SafetyBot.Domain.Quickscan;
using static SafetyBot.Tests.Quickscan.ScanQuestions;

namespace SafetyBot.Tests.Quickscan;

public sealed class QuickscanScorerTests
{
    private static readonly Questionnaire Example = Scan(
        Signal("often", yes: 1, unsaid: 1),
        Signal("gifts", yes: 2, atLeast: RiskLevel.Medium),
        Signal("older", yes: 2, atLeast: RiskLevel.Medium),
        Signal("app", yes: 2, atLeast: RiskLevel.Medium),
        Signal("secret", yes: 3, atLeast: RiskLevel.High, unsaid: 1),
        Signal("meeting", yes: 10, atLeast: RiskLevel.Acute, redFlag: "A3"),
        Protective("adult")) with
    {
        Combinations =
        [
            new Combination
            {
                Id = "often-and-gifts",
                All = [new AnswerCondition("often", ["yes"])],
                Any = [new AnswerCondition("gifts", ["yes", "unknown"]), new AnswerCondition("older", ["yes"])],
                AtLeast = RiskLevel.High,
                Signals = ["G15"],
                Status = Status,
            },
        ],
    };

    [Theory]
    [InlineData("often=no", RiskLevel.Low)]
    [InlineData("often=yes", RiskLevel.Low)]
    [InlineData("gifts=yes", RiskLevel.Medium)]                          // floor
    [InlineData("gifts=yes older=yes", RiskLevel.Medium)]                // two medium signals
    [InlineData("gifts=yes older=yes app=yes", RiskLevel.High)]          // three medium signals, though the sum is 6
    [InlineData("secret=yes", RiskLevel.High)]                           // one high floor
    [InlineData("often=yes gifts=yes", RiskLevel.High)]                  // combination
    [InlineData("often=yes gifts=unknown", RiskLevel.High)]              // combination that takes "don't know"
    [InlineData("meeting=yes", RiskLevel.Acute)]                         // red flag alone
    [InlineData("meeting=unknown", RiskLevel.High)]                      // a red flag not answered
    [InlineData("meeting=declined", RiskLevel.High)]
    [InlineData("gifts=unknown older=declined", RiskLevel.Low)]
    [InlineData("gifts=unknown older=declined app=unknown", RiskLevel.Medium)]   // three not answered
    [InlineData("gifts=unknown older=declined often=yes", RiskLevel.High)]       // and the combination of often and gifts
    [InlineData("older=unknown app=declined often=yes", RiskLevel.Medium)]      // a yes in the place of the third never lowers
    [InlineData("often=maybe", RiskLevel.High)]                          // an option the content does not know
    [InlineData("gone=no", RiskLevel.High)]                              // a question the content does not know
    [InlineData("adult=somebody secret=yes", RiskLevel.High)]            // what helps never outvotes
    public void Assess_Answers_Level(string answers, RiskLevel expected) =>
        Assert.Equal(expected, new QuickscanScorer(Example).Assess(Parse(answers)).Level);

    [Fact]
    public void Assess_SumReachesThreshold_High()
    {
        var scan = Scan([.. Enumerable.Range(0, 9).Select(i => Signal($"s{i}", yes: 1))]);
        var scorer = new QuickscanScorer(scan);

        Assert.Equal(RiskLevel.Medium, scorer.Assess(Answers([.. Enumerable.Range(0, 8).Select(i => ($"s{i}", "yes"))])).Level);
        Assert.Equal(RiskLevel.High, scorer.Assess(Answers([.. Enumerable.Range(0, 9).Select(i => ($"s{i}", "yes"))])).Level);
    }

    [Fact]
    public void Assess_RedFlags_InOrderOfQuestions()
    {
        var scan = Scan(Signal("hurt", yes: 10, redFlag: "A6"), Signal("meeting", yes: 10, redFlag: "A3"), Signal("hurt-now", yes: 10, redFlag: "A6"));

        var assessment = new QuickscanScorer(scan).Assess(Answers(("meeting", "yes"), ("hurt-now", "yes"), ("hurt", "yes")));

        Assert.Equal(["A6", "A3"], assessment.RedFlags);
        Assert.Equal(RiskLevel.Acute, assessment.Level);
    }

    [Fact]
    public void Assess_CombinationWithRedFlag_Acute()
    {
        var scan = Scan(Signal("photo", atLeast: RiskLevel.High), Signal("young")) with
        {
            Combinations =
            [
                new Combination
                {
                    Id = "under-twelve",
                    All = [new AnswerCondition("young", ["yes"]), new AnswerCondition("photo", ["yes"])],
                    AtLeast = RiskLevel.High,
                    RedFlag = "A11",
                    Status = Status,
                },
            ],
        };

        var assessment = new QuickscanScorer(scan).Assess(Answers(("young", "yes"), ("photo", "yes")));

        Assert.Equal(RiskLevel.Acute, assessment.Level);
        Assert.Equal(["A11"], assessment.RedFlags);
    }

    [Fact]
    public void Assess_Reasons_GravestFirst_AndDecisiveOnesMarked()
    {
        var assessment = new QuickscanScorer(Example).Assess(Parse("often=no gifts=yes secret=yes"));

        Assert.Equal(["secret", "gifts"], assessment.Reasons.Select(reason => reason.Id));
        Assert.Equal([true, false], assessment.Reasons.Select(reason => reason.Decisive));
        Assert.Equal(["SECRET"], assessment.Reasons[0].Signals);
        Assert.Equal(["CHN"], assessment.Reasons[0].Sources);
        Assert.Equal(5, assessment.Score);
    }

    [Fact]
    public void Assess_AnswerThatMakesACombination_IsDecisiveWithIt()
    {
        var assessment = new QuickscanScorer(Example).Assess(Parse("often=yes gifts=yes"));

        Assert.Equal(["often-and-gifts", "gifts", "often"], assessment.Reasons.Select(reason => reason.Id));
        Assert.All(assessment.Reasons, reason => Assert.True(reason.Decisive));
        Assert.Null(assessment.Reasons[0].Option);
    }

    [Fact]
    public void Assess_TwoReasonsEachEnough_NeitherDecisive()
    {
        var scan = Scan(Signal("secret", atLeast: RiskLevel.High), Signal("threat", atLeast: RiskLevel.High));

        var assessment = new QuickscanScorer(scan).Assess(Answers(("secret", "yes"), ("threat", "yes")));

        Assert.All(assessment.Reasons, reason => Assert.False(reason.Decisive));
    }

    [Theory]
    [InlineData("adult=somebody", new[] { "adult" })]
    [InlineData("adult=nobody", new string[0])]
    public void Assess_Protective_OnlyWhatHelps(string answers, string[] expected) =>
        Assert.Equal(expected, new QuickscanScorer(Example).Assess(Parse(answers)).Protective);

    private static QuestionnaireResponse Parse(string answers) =>
        Answers([.. answers.Split(' ').Select(answer => answer.Split('=')).Select(parts => (parts[0], parts[1]))]);
}
