namespace SafetyBot.Domain.Triage;

/// <summary>
/// Where the borders between urgencies lie. They lean to the graver side: a missed call for help costs more than a question too many.
/// Chosen on the curve of misses and false alarms in tests/SafetyBot.Benchmarks/README.md.
/// </summary>
/// <param name="Acute">From this probability on a message is acute.</param>
/// <param name="High">From this probability of acute or high on it is at least high.</param>
/// <param name="DangerWords">Danger words make it acute from this probability of acute or high on; below it, at least medium.</param>
/// <param name="SentenceAcute">One sentence of a longer message makes it acute from this on.</param>
/// <param name="SentenceHigh">One sentence of a longer message makes it at least high from this on.</param>
public sealed record TriageThresholds(double Acute = 0.35, double High = 0.45, double DangerWords = 0.08, double SentenceAcute = 0.8, double SentenceHigh = 0.85);
