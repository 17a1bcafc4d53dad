namespace SafetyBot.Domain.Triage;

/// <summary>The signals that a message received from somebody else can carry (triage labels).</summary>
public static class ReceivedSignals
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "threat", "payment-demand", "photo-request", "video-request", "meeting-request", "debt-or-job-lure", "secrecy", "isolation",
        "urgency-pressure", "guilt", "authority", "link-or-code", "move-platform", "gift-or-money", "age-probe", "flattery",
    ];
}
