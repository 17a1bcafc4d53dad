using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>What one message tells, as far as its words go.</summary>
/// <param name="Topic">What it is about, a topic of <see cref="Topics"/>.</param>
/// <param name="Urgency">How fast help is needed; the safer reading near the border.</param>
/// <param name="Role">Who writes: what was known already, else what the words tell.</param>
/// <param name="Kind">What somebody does with it.</param>
/// <param name="Confidence">How sure each of the four is.</param>
/// <param name="Evidence">The words that speak for it, normalised, the strongest first. A person's own words: never for a log.</param>
/// <param name="Danger">The acute signals that the danger words found.</param>
public sealed record TriageReading(
    string Topic,
    Urgency Urgency,
    Role Role,
    MessageKind Kind,
    TriageConfidence Confidence,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<DangerHit> Danger)
{
    /// <summary>False when the words of danger and topics answered alone, without the model.</summary>
    public bool FromModel { get; init; } = true;

    /// <summary>The topics of concern, the likeliest first; empty without the model.</summary>
    public IReadOnlyList<string> Likeliest { get; init; } = [];
}
