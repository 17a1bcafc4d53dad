namespace SafetyBot.Domain.Triage;

/// <summary>One danger in a word list: the ways to say it, and the ways to say something harmless that look like it.</summary>
public sealed class PhraseEntry
{
    /// <summary>The acute signal it stands for, A1 to A11 of the signal list, for example "A2".</summary>
    public string RedFlag { get; init; } = "";

    /// <summary>What the phrases have in common, for the people who edit them.</summary>
    public string Note { get; init; } = "";

    /// <summary>True when the phrases say that somebody did something to themselves already: an ambulance is needed too.</summary>
    public bool DoneAlready { get; init; }

    /// <summary>The ways to say it. Parts joined by <c> + </c> may stand anywhere in the message, in any order.</summary>
    public List<string> Phrases { get; init; } = [];

    /// <summary>Harmless phrases: one that overlaps a hit of this entry cancels that hit and nothing else.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>Harmless surroundings (a game, a film): anywhere in the sentence they cancel the hits of this entry. For weak phrases only.</summary>
    public List<string> Unless { get; init; } = [];
}
