namespace SafetyBot.Domain.Quickscan;

/// <summary>Turns the answers of one quickscan into a risk level. Pure: same answers in any order, same level.</summary>
/// <remarks>
/// Every answer given counts, also one on a branch that a later change closed: a signal that was told never lowers the level.
/// Safe for use by many threads at once.
/// </remarks>
public sealed class QuickscanScorer
{
    /// <summary>This many signals of medium level or above make it high (signals.md, "Suggested levels": three medium or more).</summary>
    public const int MediumSignalsForHigh = 3;

    /// <summary>
    /// This many signal questions answered with anything but "no" make it at least medium: "don't know" and "rather not say" are never
    /// counted as "no", and a "yes" in their place never lowers.
    /// </summary>
    public const int NotNoForMedium = 3;

    private readonly Questionnaire questionnaire;
    private readonly Dictionary<(string LinkId, string Option), AnswerEffect> effects = [];
    private readonly CombinationRule[] combinations;

    /// <summary>Prepares the scoring of one questionnaire.</summary>
    public QuickscanScorer(Questionnaire questionnaire)
    {
        this.questionnaire = questionnaire;
        for (var position = 0; position < questionnaire.Questions.Count; position++)
        {
            var question = questionnaire.Questions[position];
            for (var option = 0; option < question.Options.Count; option++)
            {
                var effect = AnswerEffect.Of(question, position, question.Options[option], option);
                effects[(question.LinkId, effect.OptionId)] = effect;
            }
        }

        combinations = [.. questionnaire.Combinations.Select(combination => CombinationRule.Of(combination, questionnaire))];
    }

    /// <summary>The level of these answers and what made it.</summary>
    public Assessment Assess(QuestionnaireResponse response)
    {
        var counted = response.Answers.ConvertAll(EffectOf);
        var given = new ulong[questionnaire.Questions.Count];
        foreach (var effect in counted)
        {
            effect.AddTo(given);
        }

        var level = LevelOf(counted, given, leftOut: null, combinationLeftOut: null);
        var met = combinations.Where(combination => combination.IsMetBy(given)).ToList();

        return new Assessment(
            level,
            counted.Sum(effect => effect.Weight),
            RedFlagsOf(counted, met),
            ReasonsOf(counted, met, given, level),
            [.. counted.Where(effect => effect.Helps).OrderBy(effect => effect.Position).Select(effect => effect.LinkId)]);
    }

    /// <summary>An answer the content no longer knows counts as a worry, never as harmless.</summary>
    private AnswerEffect EffectOf(GivenAnswer answer) =>
        effects.TryGetValue((answer.LinkId, answer.Option), out var effect) ? effect : AnswerEffect.NoLongerKnown(answer);

    private RiskLevel LevelOf(List<AnswerEffect> counted, ulong[] given, AnswerEffect? leftOut, CombinationRule? combinationLeftOut)
    {
        var score = 0;
        var mediumSignals = 0;
        var notNo = 0;
        var level = RiskLevel.Low;
        foreach (var effect in counted)
        {
            if (ReferenceEquals(effect, leftOut))
            {
                continue;
            }

            score += effect.Weight;
            mediumSignals += effect.IsMediumSignal ? 1 : 0;
            notNo += effect.IsNotNo ? 1 : 0;
            level = Max(level, effect.AtLeast);
        }

        level = Max(level, questionnaire.Thresholds.LevelFor(score));
        level = Max(level, mediumSignals >= MediumSignalsForHigh ? RiskLevel.High : RiskLevel.Low);
        level = Max(level, notNo >= NotNoForMedium ? RiskLevel.Medium : RiskLevel.Low);
        foreach (var combination in combinations)
        {
            if (combination.AtLeast > level && !ReferenceEquals(combination, combinationLeftOut) && combination.IsMetBy(given))
            {
                level = combination.AtLeast;
            }
        }

        return level;
    }

    private List<Reason> ReasonsOf(List<AnswerEffect> counted, List<CombinationRule> met, ulong[] given, RiskLevel level)
    {
        var reasons = new List<(int Position, Reason Reason)>();
        foreach (var effect in counted.Where(effect => effect.Counts))
        {
            effect.TakeFrom(given);
            reasons.Add((effect.Position, effect.ToReason(decisive: LevelOf(counted, given, effect, combinationLeftOut: null) < level)));
            effect.AddTo(given);
        }

        foreach (var combination in met)
        {
            var decisive = LevelOf(counted, given, leftOut: null, combination) < level;
            reasons.Add((int.MaxValue, combination.ToReason(decisive)));
        }

        return [.. reasons
            .OrderByDescending(reason => reason.Reason.AtLeast)
            .ThenByDescending(reason => reason.Reason.Weight)
            .ThenBy(reason => reason.Position)
            .ThenBy(reason => reason.Reason.Id, StringComparer.Ordinal)
            .Select(reason => reason.Reason)];
    }

    private static List<string> RedFlagsOf(List<AnswerEffect> counted, List<CombinationRule> met) =>
        [.. counted
            .OrderBy(effect => effect.Position)
            .Select(effect => effect.RedFlag)
            .Concat(met.Select(combination => combination.RedFlag))
            .OfType<string>()
            .Distinct()];

    private static RiskLevel Max(RiskLevel one, RiskLevel other) => one > other ? one : other;
}
