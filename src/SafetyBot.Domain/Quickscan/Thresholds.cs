namespace SafetyBot.Domain.Quickscan;

/// <summary>The sums at which a level begins.</summary>
/// <param name="Medium">Sum of weights from which it is medium, 1 or more.</param>
/// <param name="High">Sum of weights from which it is high, above <paramref name="Medium"/>.</param>
public sealed record Thresholds(int Medium, int High)
{
    /// <summary>The level of a sum alone. A sum is never acute: only a red flag is.</summary>
    public RiskLevel LevelFor(int score) => score >= High ? RiskLevel.High : score >= Medium ? RiskLevel.Medium : RiskLevel.Low;
}
