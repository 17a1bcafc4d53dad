namespace SafetyBot.Server.DirectLine;

/// <summary>An error as Direct Line writes it.</summary>
internal sealed record ErrorBody(ErrorDetail Error);
