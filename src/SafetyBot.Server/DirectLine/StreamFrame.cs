namespace SafetyBot.Server.DirectLine;

/// <summary>Activities of one turn, ready to be sent over streams.</summary>
/// <param name="After">The sequence number of the activity before them.</param>
/// <param name="Last">The sequence number of the last of them: the watermark.</param>
/// <param name="Text">The ActivitySet as UTF-8; empty when clients see none of them.</param>
public sealed record StreamFrame(long After, long Last, ReadOnlyMemory<byte> Text);
