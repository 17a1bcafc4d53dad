namespace SafetyBot.Domain.Content.Checks;

/// <summary>The acute signals (signals.yaml): each alone decides, and each has its card.</summary>
internal static class RedFlags
{
    public static IReadOnlyList<string> All { get; } = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11"];
}
