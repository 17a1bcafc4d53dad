using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>Ways to tell plainly what a question of a quickscan asks for, or how old the young person is.</summary>
public sealed class ToldEntry
{
    /// <summary>The signal that is told, as "G10"; empty for an age.</summary>
    public string Signal { get; init; } = "";

    /// <summary>The age that is told; unknown for a signal.</summary>
    public AgeBand Age { get; init; }

    /// <summary>What the phrases have in common, for the people who edit them.</summary>
    public string Note { get; init; } = "";

    /// <summary>The ways to say it. Parts joined by <c> + </c> may stand anywhere in the message, in any order.</summary>
    public List<string> Phrases { get; init; } = [];

    /// <summary>Denials: one that overlaps a hit of this entry cancels that hit and nothing else.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>Harmless surroundings: anywhere in the sentence they cancel the hits of this entry.</summary>
    public List<string> Unless { get; init; } = [];
}
