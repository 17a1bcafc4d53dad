namespace SafetyBot.Server.DirectLine;

/// <summary>What a token says: who may take part in which conversation, from which sites, until when.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="User">The person's id, "dl_" and random; tells nothing about who they are.</param>
/// <param name="Origins">The sites it may be used from. Empty: the server's own page and the sites allowed in the settings.</param>
/// <param name="Expires">When it ends.</param>
public sealed record DirectLineToken(string Conversation, string User, IReadOnlyList<string> Origins, DateTimeOffset Expires);
