namespace SafetyBot.Conversations.Audit;

/// <summary>Signs daily lists, with a key that the database does not hold in the clear.</summary>
public interface ISealSigner
{
    /// <summary>Signs.</summary>
    byte[] Sign(ReadOnlySpan<byte> data);

    /// <summary>Whether the signature is one of ours for this data.</summary>
    bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
