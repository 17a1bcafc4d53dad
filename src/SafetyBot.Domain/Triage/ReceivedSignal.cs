using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>What a signal in a received message counts for (<c>dialogs/received.yaml</c>).</summary>
public sealed record ReceivedSignal
{
    /// <summary>One of <see cref="ReceivedSignals"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The risk signal of <c>dialogs/signals.yaml</c> that it is, as "G5": its level is this one's too.</summary>
    public required string Signal { get; init; }

    /// <summary>The topic of advice it points to; null where it says nothing about the topic, as haste.</summary>
    public string? Topic { get; init; }

    /// <summary>The level that signals of these levels make together: the highest, and high from three of medium or more (signals.md, "Suggested levels").</summary>
    public static RiskLevel LevelOf(IEnumerable<RiskLevel> levels)
    {
        var all = levels.DefaultIfEmpty(RiskLevel.Low).ToList();
        var highest = all.Max();
        return highest is RiskLevel.Medium && all.Count(level => level >= RiskLevel.Medium) >= MediumThatMakeHigh ? RiskLevel.High : highest;
    }

    private const int MediumThatMakeHigh = 3;
}
