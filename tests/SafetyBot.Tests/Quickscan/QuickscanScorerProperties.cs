using CsCheck;
using SafetyBot.Domain.Quickscan;
using static SafetyBot.Tests.Quickscan.ScanQuestions;

namespace SafetyBot.Tests.Quickscan;

/// <summary>What must hold for every questionnaire that keeps the rules of the content, and for every way to answer it.</summary>
public sealed class QuickscanScorerProperties
{
    private static readonly Gen<Question> GenQuestion =
        from weights in Gen.Int[0, 4].Array[2]
        from floors in Gen.Enum<RiskLevel>().Array[2]
        select Signal(
            "question",
            yes: weights.Max(),
            atLeast: floors.Max(),
            redFlag: floors.Max() == RiskLevel.Acute ? "A1" : null,
            unsaid: weights.Min(),
            unsaidAtLeast: floors.Min() == RiskLevel.Acute ? RiskLevel.High : floors.Min());

    private static readonly Gen<Questionnaire> GenScan =
        from questions in GenQuestion.Array[1, 10]
        from medium in Gen.Int[1, 6]
        from more in Gen.Int[1, 8]
        from combinations in GenCombination(questions.Length).Array[0, 3]
        select Scan([.. questions.Select((question, i) => question with { LinkId = $"q{i}" })]) with
        {
            Thresholds = new Thresholds(medium, medium + more),
            Combinations = [.. combinations.Select((combination, i) => combination with { Id = $"c{i}" })],
        };

    private static readonly Gen<(Questionnaire Scan, QuestionnaireResponse Response)> GenCase =
        GenScan.SelectMany(scan => GenResponse(scan).Select(response => (scan, response)));

    [Fact]
    public void Assess_WorseAnswer_NeverLowers() => WorseNeverLowers(GenCase);

    [Fact]
    public void Assess_AnyOrder_SameAssessment() => OrderNeverMatters(GenCase);

    [Fact]
    public void Assess_AnyAnswers_FloorsHold() => FloorsHold(GenCase);

    [Fact]
    public void Assess_OneAnswerMore_NeverLowers() => GenCase.Sample(example =>
    {
        var scorer = new QuickscanScorer(example.Scan);
        var fewer = new QuestionnaireResponse { Answers = [.. example.Response.Answers.SkipLast(1)] };
        return scorer.Assess(fewer).Level <= scorer.Assess(example.Response).Level;
    });

    internal static void WorseNeverLowers(Gen<(Questionnaire Scan, QuestionnaireResponse Response)> cases) => cases.Sample(example =>
    {
        var scorer = new QuickscanScorer(example.Scan);
        foreach (var question in example.Scan.Questions.Where(question => question.Kind == QuestionKind.Signal))
        {
            var no = LevelWith(scorer, example.Response, question.LinkId, AnswerIds.No);
            var unknown = LevelWith(scorer, example.Response, question.LinkId, AnswerIds.Unknown);
            var declined = LevelWith(scorer, example.Response, question.LinkId, AnswerIds.Declined);
            var yes = LevelWith(scorer, example.Response, question.LinkId, AnswerIds.Yes);
            Assert.True(no <= unknown && no <= declined, $"Not answering {question.LinkId} lowers the level.");
            Assert.True(unknown <= yes && declined <= yes, $"Yes to {question.LinkId} lowers the level.");
        }
    });

    internal static void OrderNeverMatters(Gen<(Questionnaire Scan, QuestionnaireResponse Response)> cases) =>
        (from example in cases
         from shuffled in Gen.Shuffle(example.Response.Answers.ToArray())
         select (example, shuffled)).Sample(drawn =>
         {
             var scorer = new QuickscanScorer(drawn.example.Scan);
             Assert.Equivalent(
                 scorer.Assess(drawn.example.Response),
                 scorer.Assess(new QuestionnaireResponse { Answers = [.. drawn.shuffled] }),
                 strict: true);
         });

    internal static void FloorsHold(Gen<(Questionnaire Scan, QuestionnaireResponse Response)> cases) => cases.Sample(example =>
    {
        var level = new QuickscanScorer(example.Scan).Assess(example.Response).Level;
        foreach (var answer in example.Response.Answers)
        {
            Assert.True(level >= example.Scan.Find(answer.LinkId)!.Find(answer.Option)!.AtLeast);
        }
    });

    internal static Gen<QuestionnaireResponse> GenResponse(Questionnaire scan) =>
        Gen.Int[0, 1000].Array[scan.Questions.Count].Select(draws => new QuestionnaireResponse
        {
            Answers = [.. scan.Questions
                .Zip(draws)
                .Where(pair => pair.Second % 5 != 0)
                .Select(pair => new GivenAnswer
                {
                    LinkId = pair.First.LinkId,
                    Option = pair.First.Options[pair.Second % pair.First.Options.Count].Id,
                })],
        });

    private static Gen<Combination> GenCombination(int questions) =>
        from all in GenCondition(questions).Array[1, 2]
        from any in GenCondition(questions).Array[0, 2]
        from level in Gen.Enum<RiskLevel>()
        select new Combination { Id = "combination", All = all, Any = any, AtLeast = level, Status = Status };

    private static Gen<AnswerCondition> GenCondition(int questions) =>
        from question in Gen.Int[0, questions - 1]
        from answers in Gen.OneOf<string[]>(["yes"], ["yes", "unknown"], ["yes", "unknown", "declined"])
        select new AnswerCondition($"q{question}", answers);

    private static RiskLevel LevelWith(QuickscanScorer scorer, QuestionnaireResponse response, string linkId, string option)
    {
        var changed = new QuestionnaireResponse
        {
            Answers = [.. response.Answers.Select(answer => new GivenAnswer { LinkId = answer.LinkId, Option = answer.Option })],
        };
        changed.Set(linkId, option);
        return scorer.Assess(changed).Level;
    }
}
