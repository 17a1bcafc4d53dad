using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Every source, signal, helpline, topic and red flag that is named exists.</summary>
internal sealed class ReferencesCheck : IContentCheck
{
    private static readonly string[] KnownTopics = [.. AdviceTopics.ByUrgency, Topics.Wrongdoing];

    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        Unknown("source", content.Sources.Keys, Sources(content))
            .Concat(Unknown("signal", content.Signals.Keys, Signals(content)))
            .Concat(Unknown("helpline", content.Helplines.Select(helpline => helpline.Id), Helplines(content)))
            .Concat(Unknown("topic", KnownTopics, NamedTopics(content)))
            .Concat(Unknown("red flag", RedFlags.All, NamedRedFlags(content)))
            .Concat(Unknown("signal of a received message", ReceivedSignals.All, content.ReceivedSignals.Values.Select(signal => (signal.Id, content.PlaceOf(signal)))));

    private static IEnumerable<ContentProblem> Unknown(string word, IEnumerable<string> known, IEnumerable<(string Id, Place Place)> named)
    {
        var ids = known.ToHashSet();
        return named.Where(item => !ids.Contains(item.Id)).Select(item => item.Place.Error($"There is no {word} '{item.Id}'.{Suggestion.For(item.Id, ids)}"));
    }

    private static IEnumerable<(string Id, Place Place)> Sources(ContentDraft content) =>
        content.Statuses.SelectMany(item => item.Status.Sources.Select(source => (source, item.Place)))
            .Concat(content.DangerWords.SelectMany(list => list.Sources.Select(source => (source, content.PlaceOf(list)))))
            .Concat(content.ReceivedDangerWords.SelectMany(list => list.Sources.Select(source => (source, content.PlaceOf(list)))))
            .Concat(content.TopicWords.SelectMany(list => list.Sources.Select(source => (source, content.PlaceOf(list)))))
            .Concat(content.ToldWords.SelectMany(list => list.Sources.Select(source => (source, content.PlaceOf(list)))))
            .Concat(content.Signals.Values.SelectMany(signal => signal.Sources.Select(source => (source, content.PlaceOf(signal)))));

    private static IEnumerable<(string Id, Place Place)> Signals(ContentDraft content) =>
        content.Questionnaires.SelectMany(scan =>
                scan.Questions.SelectMany(question => question.Signals.Select(signal => (signal, content.PlaceOf(question))))
                    .Concat(scan.Combinations.SelectMany(combination => combination.Signals.Select(signal => (signal, content.PlaceOf(combination))))))
            .Concat(Items(content).SelectMany(item => item.Signals.Select(signal => (signal, content.PlaceOf(item)))))
            .Concat(content.ReceivedSignals.Values.Select(signal => (signal.Signal, content.PlaceOf(signal))));

    private static IEnumerable<(string Id, Place Place)> Helplines(ContentDraft content) =>
        content.Cards.SelectMany(card => card.Helplines.Values.SelectMany(ids => ids).Select(id => (id, content.PlaceOf(card))))
            .Concat(Items(content).SelectMany(item => item.Helplines.Select(id => (id, content.PlaceOf(item)))))
            .Concat(content.Faq.SelectMany(entry => entry.Helplines.Select(id => (id, content.PlaceOf(entry)))));

    private static IEnumerable<(string Id, Place Place)> NamedTopics(ContentDraft content) =>
        content.Signals.Values.Select(signal => (signal.Topic, content.PlaceOf(signal)))
            .Concat(content.Cards.Where(card => card.Advice is not null).Select(card => (card.Advice!, content.PlaceOf(card))))
            .Concat(content.Helplines.SelectMany(helpline => helpline.Topics.Select(topic => (topic, content.PlaceOf(helpline)))))
            .Concat(content.ReceivedSignals.Values.Where(signal => signal.Topic is not null).Select(signal => (signal.Topic!, content.PlaceOf(signal))))
            .Concat(content.Topics.Select(topic => (topic.Id, content.PlaceOf(topic))))
            .Concat(content.Questionnaires.SelectMany(scan => scan.Questions).SelectMany(question => question.Options)
                .SelectMany(option => option.Topics.Select(topic => (topic, content.PlaceOf(option)))))
            .Concat(content.Faq.Where(entry => entry.Topic is not null).Select(entry => (entry.Topic!, content.PlaceOf(entry))));

    private static IEnumerable<(string Id, Place Place)> NamedRedFlags(ContentDraft content) =>
        content.Cards.SelectMany(card => card.RedFlags.Select(flag => (flag, content.PlaceOf(card))))
            .Concat(content.DangerWords.Concat(content.ReceivedDangerWords).SelectMany(list => list.Entries.Select(entry => (entry.RedFlag, content.PlaceOf(list)))))
            .Concat(content.Questionnaires.SelectMany(scan =>
                scan.Questions.SelectMany(question => question.Options)
                    .Where(option => option.RedFlag is not null)
                    .Select(option => (option.RedFlag!, content.PlaceOf(option)))
                    .Concat(scan.Combinations
                        .Where(combination => combination.RedFlag is not null)
                        .Select(combination => (combination.RedFlag!, content.PlaceOf(combination))))));

    private static IEnumerable<AdviceItem> Items(ContentDraft content) => content.Topics.SelectMany(topic => topic.Items.Values.SelectMany(items => items));
}
