using SafetyBot.Domain.Content;

namespace SafetyBot.Domain.Help;

/// <summary>What is shown at once when a red flag is raised (dialogs/cards/*.yaml). Texts: "card-{id}-{role}".</summary>
public sealed record DangerCard
{
    /// <summary>Kebab-case, as "suicide".</summary>
    public required string Id { get; init; }

    /// <summary>The red flags it answers ("A2").</summary>
    public required IReadOnlyList<string> RedFlags { get; init; }

    /// <summary>The card for when something was done to oneself already.</summary>
    public bool DoneAlready { get; init; }

    /// <summary>Helpline ids per country, most urgent first. The unknown country shows those of the Netherlands and Belgium.</summary>
    public required IReadOnlyDictionary<Country, IReadOnlyList<string>> Helplines { get; init; }

    /// <summary>Whether the question about wanting to die follows (a threat with a deadline).</summary>
    public bool AskSuicide { get; init; }

    /// <summary>Advice topic that continues after the card, or null.</summary>
    public string? Advice { get; init; }

    /// <summary>Lower is graver: with two flags at once this card comes first.</summary>
    public int Order { get; init; }

    /// <summary>Source, owner, review state and date.</summary>
    public required ContentStatus Status { get; init; }
}
