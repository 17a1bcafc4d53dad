using System.Globalization;

namespace SafetyBot.Server.Replicas;

/// <summary>What one replica tells the others. Never words.</summary>
/// <param name="Sender">Which replica.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Number">The sequence number of a turn's newest activity; else 0.</param>
/// <param name="Key">The conversation's id, or the network's name.</param>
public sealed record ReplicaMessage(string Sender, ReplicaMessageKind Kind, long Number, string Key)
{
    private const int Parts = 4;

    /// <summary>As it travels.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Sender} {(int)Kind} {Number} {Key}");

    /// <summary>Reads one; null when it is none.</summary>
    public static ReplicaMessage? Read(string? text) =>
        text?.Split(' ', Parts) is [var sender, var kind, var number, { Length: > 0 } key]
        && int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
        && Enum.IsDefined((ReplicaMessageKind)known)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new ReplicaMessage(sender, (ReplicaMessageKind)known, sequence, key)
            : null;
}
