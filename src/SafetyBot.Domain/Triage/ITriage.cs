using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>Says what a message is about. Deterministic and offline: same words, same result.</summary>
public interface ITriage
{
    /// <summary>Reads one message.</summary>
    /// <param name="text">The person's words; never kept or logged.</param>
    /// <param name="role">Who writes, as far as is known.</param>
    TriageResult Read(string text, Role role);
}
