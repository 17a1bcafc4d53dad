namespace SafetyBot.Domain.Triage;

/// <summary>A signal found in a message that somebody received.</summary>
/// <param name="Signal">One of <see cref="ReceivedSignals"/>.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Words">The words that show it, normalised, the strongest first. Another person's words: never for a log.</param>
public sealed record SignalHit(string Signal, double Confidence, IReadOnlyList<string> Words);
