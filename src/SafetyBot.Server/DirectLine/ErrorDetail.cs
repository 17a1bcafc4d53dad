namespace SafetyBot.Server.DirectLine;

/// <summary>What went wrong.</summary>
/// <param name="Code">For programs; never changes.</param>
/// <param name="Message">For people.</param>
internal sealed record ErrorDetail(string Code, string Message);
