using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Help;

/// <summary>The advice per topic, and which topic goes first (triage-labels: the one that needs the faster help wins).</summary>
public sealed class AdviceTopics(IEnumerable<AdviceTopic> topics, IEnumerable<Signal> signals)
{
    /// <summary>The one topic that is not a victim's.</summary>
    public const string Wrongdoing = Topics.Wrongdoing;

    private readonly Dictionary<string, AdviceTopic> byId = topics.ToDictionary(topic => topic.Id);
    private readonly Dictionary<string, string> topicOfSignal = signals.ToDictionary(signal => signal.Id, signal => signal.Topic);

    /// <summary>The topics a signal can point to, the one that needs the fastest help first.</summary>
    public static IReadOnlyList<string> ByUrgency { get; } =
        [.. Topics.OfConcern, Topics.Prevention];

    /// <summary>All topics.</summary>
    public IReadOnlyCollection<AdviceTopic> All => byId.Values;

    /// <summary>The advice on this topic.</summary>
    /// <exception cref="KeyNotFoundException">No such topic: content that was checked has every topic there is.</exception>
    public AdviceTopic this[string id] => byId[id];

    /// <summary>The advice on this topic, or null.</summary>
    public AdviceTopic? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The most urgent topic that these signals point to; prevention when there is none.</summary>
    public string TopicOf(IEnumerable<string> signalIds)
    {
        var pointed = signalIds.Select(id => topicOfSignal.GetValueOrDefault(id, Topics.Prevention)).ToHashSet();
        return ByUrgency.FirstOrDefault(pointed.Contains, Topics.Prevention);
    }
}
