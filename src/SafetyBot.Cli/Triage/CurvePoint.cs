using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>The figures for one place of the borders.</summary>
/// <param name="Acute">From this probability on a message is acute.</param>
/// <param name="High">From this probability of acute or high on it is at least high.</param>
/// <param name="Scores">The figures.</param>
internal sealed record CurvePoint(double Acute, double High, TriageScores Scores);
