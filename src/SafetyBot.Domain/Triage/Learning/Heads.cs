using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>The four questions that the model answers about a message, and where the labels of each stand in a row of weights.</summary>
public static class Heads
{
    /// <summary>What it is about.</summary>
    public static Head<string> Topic { get; } =
        new(0, [.. Topics.FastestHelpFirst.Where(topic => topic != Topics.Wrongdoing)], topic => topic);

    /// <summary>How fast help is needed.</summary>
    public static Head<Urgency> Urgency { get; } = new(11, Enum.GetValues<Urgency>(), Name);

    /// <summary>Who writes.</summary>
    public static Head<Role> Role { get; } = new(16, Enum.GetValues<Role>(), Name);

    /// <summary>What somebody does with the message.</summary>
    public static Head<MessageKind> Kind { get; } = new(21, Enum.GetValues<MessageKind>(), Name);

    /// <summary>Offset and number of labels of each.</summary>
    internal static IReadOnlyList<(int Start, int Count)> All { get; } =
        [(Topic.Start, Topic.Labels.Count), (Urgency.Start, Urgency.Labels.Count), (Role.Start, Role.Labels.Count), (Kind.Start, Kind.Labels.Count)];

#pragma warning disable CA1308 // The labels of the sets are lower case.
    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
