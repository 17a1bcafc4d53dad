using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/quickscan/*.yaml.</summary>
internal static class QuickscanReader
{
    public const int MaxWeight = 10;

    private const int MaxThreshold = 1000;

    public static void Read(string path, MapReader root)
    {
        var draft = root.Draft;
        var status = StatusReader.OfFile(root);
        var id = FileId.Read(path, root);
        var questionnaire = new Questionnaire
        {
            Id = id,
            Role = root.Choice("role", Role.Unknown),
            Thresholds = Thresholds(root.Map("thresholds")),
            Questions = [.. root.Maps("questions").Select(map => Question(map, id, status))],
            Combinations = [.. root.Maps("combinations").Select(map => Combination(map, status))],
        };
        draft.Questionnaires.Add(draft.Placed(questionnaire, root.Place));
        RefuseDoubles(questionnaire.Questions, question => question.LinkId, "question", draft);
        RefuseDoubles(questionnaire.Combinations, combination => combination.Id, "combination", draft);
        root.RefuseOtherKeys();
    }

    private static Thresholds Thresholds(MapReader map)
    {
        var medium = map.Number("medium", 1, MaxThreshold);
        var high = map.Number("high", 1, MaxThreshold, whenMissing: null);
        if (high <= medium)
        {
            map.Error("high", $"'high' ({high}) should be above 'medium' ({medium}).");
        }

        map.RefuseOtherKeys();
        return new Thresholds(medium, high);
    }

    private static Question Question(MapReader map, string questionnaire, ContentStatus file)
    {
        var linkId = map.Text("linkId");
        var question = new Question
        {
            LinkId = linkId,
            Area = map.Text("area"),
            Kind = map.OptionalChoice<QuestionKind>("kind") ?? QuestionKind.Signal,
            Signals = map.Texts("signals"),
            Easy = map.Flag("easy", whenMissing: true),
            EnableWhen = Conditions(map, "enableWhen"),
            EnableWhenAny = map.OptionalChoice<EnableBehavior>("enableBehavior") == EnableBehavior.Any,
            Options = [.. map.Map("options").Named().Select(option => Option(option.Name, option.Value, $"quickscan-{questionnaire}-{linkId}"))],
            Status = StatusReader.OfItem(map, file),
        };
        map.RefuseOtherKeys();
        return map.Draft.Placed(question, map.Place);
    }

    private static AnswerOption Option(string id, MapReader map, string question)
    {
        var option = new AnswerOption
        {
            Id = id,
            Weight = map.Number("weight", 0, MaxWeight, whenMissing: 0),
            AtLeast = map.OptionalChoice<RiskLevel>("atLeast") ?? RiskLevel.Low,
            RedFlag = map.OptionalText("redFlag"),
            Topics = map.Texts("topics") is { Count: > 0 } topics ? topics : [],
            Helps = map.Draft.HasText($"{question}-{id}-strength"),
        };
        map.RefuseOtherKeys();
        return map.Draft.Placed(option, map.Place);
    }

    private static Combination Combination(MapReader map, ContentStatus file)
    {
        var combination = new Combination
        {
            Id = map.Text("id"),
            All = Conditions(map, "all"),
            Any = Conditions(map, "any"),
            AtLeast = map.Choice<RiskLevel>("atLeast"),
            RedFlag = map.OptionalText("redFlag"),
            Signals = map.Texts("signals"),
            Status = StatusReader.OfItem(map, file),
        };
        map.RefuseOtherKeys();
        return map.Draft.Placed(combination, map.Place);
    }

    private static List<AnswerCondition> Conditions(MapReader map, string key)
    {
        var conditions = new List<AnswerCondition>();
        foreach (var condition in map.Maps(key))
        {
            conditions.Add(map.Draft.Placed(new AnswerCondition(condition.Text("question"), condition.Texts("answers")), condition.Place));
            condition.RefuseOtherKeys();
        }

        return conditions;
    }

    private static void RefuseDoubles<T>(IEnumerable<T> items, Func<T, string> id, string word, ContentDraft draft)
        where T : class
    {
        foreach (var doubled in items.GroupBy(id).SelectMany(group => group.Skip(1)))
        {
            draft.Problems.Add(draft.PlaceOf(doubled).Error($"There is another {word} '{id(doubled)}' in this file."));
        }
    }

    private enum EnableBehavior
    {
        All,
        Any,
    }
}
