namespace SafetyBot.Domain.Content.Reading;

/// <summary>A key with its value.</summary>
internal sealed record MapEntry(string Key, int Line, ContentNode Value);
