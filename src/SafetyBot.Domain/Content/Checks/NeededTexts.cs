using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>The text keys that the content asks for, each with the place that asks.</summary>
internal static class NeededTexts
{
    /// <summary>The roles a danger card speaks to.</summary>
    private static readonly Role[] CardRoles = Enum.GetValues<Role>();

    /// <summary>Lines that the program adds to danger cards.</summary>
    private static readonly string[] CardLines = ["card-cannot-help", "card-112nl"];

    public static IEnumerable<(string Key, Place Place)> Of(ContentDraft content) =>
        content.Questionnaires.SelectMany(scan => OfQuestionnaire(content, scan))
            .Concat(content.Cards.SelectMany(card => OfCard(card).Select(key => (key, content.PlaceOf(card)))))
            .Concat(content.Cards.Take(1).SelectMany(card => CardLines.Select(key => (key, content.PlaceOf(card)))))
            .Concat(content.Topics.SelectMany(topic => OfTopic(content, topic)))
            .Concat(content.Faq.SelectMany(entry => OfQuestion(entry).Select(key => (key, content.PlaceOf(entry)))))
            .Concat(content.Helplines.Select(helpline => ($"helpline-{helpline.Id}", content.PlaceOf(helpline))))
            .Concat(content.ReceivedSignals.Values.SelectMany(signal => (string[])[$"received-{signal.Id}", $"received-{signal.Id}-why"], (signal, key) => (key, content.PlaceOf(signal))))
            .Concat((content.Options.InterfaceKeys ?? []).Select(key => (key, new Place("locales", 1))));

    /// <summary>Keys that may be there and need not: what an answer that helps is praised with, and what the interface can do without.</summary>
    public static IEnumerable<string> Optional(ContentDraft content) => Strengths(content).Concat(content.Options.OptionalInterfaceKeys);

    /// <summary>How keys begin that belong to an item of the content alone, and not to the interface.</summary>
    public static IEnumerable<string> Scopes(ContentDraft content) =>
        content.Questionnaires.Select(scan => $"quickscan-{scan.Id}-")
            .Concat(content.Cards.Select(card => $"card-{card.Id}-"))
            .Concat(content.Topics.Select(topic => $"advice-{topic.Id}-"))
            .Concat(content.Faq.Select(entry => $"faq-{entry.Id}-"))
            .Append("received-");

    private static IEnumerable<string> Strengths(ContentDraft content) =>
        from scan in content.Questionnaires
        from question in scan.Questions
        where question.Kind == QuestionKind.Protective
        from option in question.Options
        where !AnswerIds.IsUnsaid(option.Id)
        select $"quickscan-{scan.Id}-{question.LinkId}-{option.Id}-strength";

    private static IEnumerable<(string Key, Place Place)> OfQuestionnaire(ContentDraft content, Questionnaire scan)
    {
        foreach (var question in scan.Questions)
        {
            var place = content.PlaceOf(question);
            var key = $"quickscan-{scan.Id}-{question.LinkId}";
            yield return (key, place);
            yield return ($"{key}-again", place);
            yield return ($"{key}-why", place);
            if (question.Kind == QuestionKind.Signal)
            {
                yield return ($"{key}-reason", place);
            }

            foreach (var option in question.Options.Where(option => !AnswerIds.IsStandard(option.Id)))
            {
                yield return ($"{key}-{option.Id}", content.PlaceOf(option));
            }
        }

        foreach (var combination in scan.Combinations)
        {
            yield return ($"quickscan-{scan.Id}-combination-{combination.Id}-reason", content.PlaceOf(combination));
        }
    }

    private static IEnumerable<string> OfCard(DangerCard card) =>
        CardRoles.Select(role => $"card-{card.Id}-{EnumName.Of(role)}").Prepend($"card-{card.Id}-title");

    private static string[] OfQuestion(FaqEntry entry) => [$"faq-{entry.Id}", $"faq-{entry.Id}-answer"];

    private static IEnumerable<(string Key, Place Place)> OfTopic(ContentDraft content, AdviceTopic topic)
    {
        var place = content.PlaceOf(topic);
        yield return ($"advice-{topic.Id}-title", place);
        foreach (var (role, items) in topic.Items)
        {
            yield return ($"advice-{topic.Id}-{EnumName.Of(role)}-intro", place);
            foreach (var item in items)
            {
                yield return ($"advice-{topic.Id}-{EnumName.Of(role)}-{item.Id}", content.PlaceOf(item));
            }
        }
    }
}
