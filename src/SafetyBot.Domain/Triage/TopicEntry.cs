namespace SafetyBot.Domain.Triage;

/// <summary>Ways to say that a message is about one topic.</summary>
public sealed class TopicEntry
{
    /// <summary>A topic of <see cref="Topics"/>.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What the phrases have in common, for the people who edit them.</summary>
    public string Note { get; init; } = "";

    /// <summary>True when it goes before every other topic: what the writer did to another is not the route of who was harmed.</summary>
    public bool First { get; init; }

    /// <summary>True when it counts only where nothing stronger is said: a bare word, a call for help.</summary>
    public bool Weak { get; init; }

    /// <summary>The ways to say it. Parts joined by <c> + </c> may stand anywhere in the message, in any order.</summary>
    public List<string> Phrases { get; init; } = [];

    /// <summary>Denials and figures of speech: one that overlaps a hit of this entry cancels that hit and nothing else.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>Harmless surroundings (a game, school work): anywhere in the sentence they cancel the hits of this entry.</summary>
    public List<string> Unless { get; init; } = [];
}
