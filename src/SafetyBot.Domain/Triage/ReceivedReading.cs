namespace SafetyBot.Domain.Triage;

/// <summary>What a text that somebody received tells.</summary>
/// <param name="Signals">The signals in what the other wrote, in the order of <see cref="ReceivedSignals"/>.</param>
/// <param name="OwnDangers">Dangers in the person's own lines, read as everywhere.</param>
/// <param name="Dangers">Dangers to the person who received it, in what the other wrote.</param>
/// <param name="MeetsSoon">Whether the other wants to meet today or tomorrow and nothing else speaks against them: somebody has to say whether they are known.</param>
/// <param name="FromModel">Whether signals could be looked for.</param>
public sealed record ReceivedReading(
    IReadOnlyList<SignalHit> Signals,
    IReadOnlyList<DangerHit> OwnDangers,
    IReadOnlyList<DangerHit> Dangers,
    bool MeetsSoon,
    bool FromModel);
