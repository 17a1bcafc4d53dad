namespace SafetyBot.Conversations.ReturnPhrases;

/// <summary>A return phrase as it is kept: never the words.</summary>
/// <param name="Hash">Its keyed, slow hash.</param>
/// <param name="Until">Until when it works.</param>
public sealed record PhraseToKeep(byte[] Hash, DateTimeOffset Until);
