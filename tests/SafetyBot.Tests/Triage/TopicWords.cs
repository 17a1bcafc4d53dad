using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>The triage with the topic words that the bot is shipped with.</summary>
internal static class TopicWords
{
    public static WordListTriage Triage { get; } = new([Read("topics.nl.yaml"), Read("topics.en.yaml"), Read("danger.topics.nl.yaml"), Read("danger.topics.en.yaml")]);

    public static bool IsConcern(string text) => Triage.Read(text, Role.Unknown).Topic is { } topic && Topics.OfConcern.Contains(topic);

    private static TopicWordList Read(string file)
    {
        using var yaml = Dialogs.OpenTriage(file);
        return WordListFile.Read<TopicWordList>(yaml);
    }
}
