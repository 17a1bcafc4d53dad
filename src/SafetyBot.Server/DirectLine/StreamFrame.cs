namespace SafetyBot.Server.DirectLine;

/// <summary>Activities of one turn, ready to be sent over streams.</summary>
/// <param name="After">The sequence number of the activity before them.</param>
/// <param name="Last">The sequence number of the last of them: the watermark.</param>
/// <param name="Text">The ActivitySet as UTF-8; empty when clients see none of them, and in a pulse.</param>
public sealed record StreamFrame(long After, long Last, ReadOnlyMemory<byte> Text)
{
    // Follows on nothing that was sent.
    private const long Nowhere = -1;

    /// <summary>Nothing, said so that a page knows that its line is alive: browsers show it no pings.</summary>
    public static StreamFrame Pulse { get; } = new(0, 0, default);

    /// <summary>Activities that stand in the store and are read from there.</summary>
    /// <param name="last">The sequence number of the last of them.</param>
    public static StreamFrame InStore(long last) => new(Nowhere, last, default);
}
