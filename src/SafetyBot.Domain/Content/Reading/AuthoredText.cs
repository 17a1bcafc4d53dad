namespace SafetyBot.Domain.Content.Reading;

/// <summary>A text as it stands in a locale's file.</summary>
internal sealed record AuthoredText(string Key, IReadOnlyList<string> Bubbles, Place Place);
