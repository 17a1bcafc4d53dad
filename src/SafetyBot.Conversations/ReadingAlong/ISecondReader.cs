namespace SafetyBot.Conversations.ReadingAlong;

/// <summary>A computer elsewhere that reads along, with the person's consent, to understand better. Never needed: whatever it does, the conversation goes on.</summary>
public interface ISecondReader
{
    /// <summary>Reads one message.</summary>
    /// <param name="text">The words, without what points to a person.</param>
    /// <param name="language">The language of the conversation, as ISO 639-1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What it read; null when it did not answer well, or not in time. Throws nothing but that the wait was stopped.</returns>
    Task<SecondReading?> ReadAsync(string text, string language, CancellationToken cancellationToken);
}
