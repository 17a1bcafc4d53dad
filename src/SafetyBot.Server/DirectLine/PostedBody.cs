namespace SafetyBot.Server.DirectLine;

/// <summary>The answer to a posted activity.</summary>
/// <param name="Id">The id it got.</param>
internal sealed record PostedBody(string Id);
