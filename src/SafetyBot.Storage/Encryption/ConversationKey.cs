namespace SafetyBot.Storage.Encryption;

/// <summary>The key of one conversation. Whoever destroys the wrapped key destroys all that was written with it.</summary>
/// <param name="Plain">The key, 32 bytes. Only in memory.</param>
/// <param name="Wrapped">The same, protected by the key ring, as it is kept.</param>
internal sealed record ConversationKey(byte[] Plain, byte[] Wrapped);
