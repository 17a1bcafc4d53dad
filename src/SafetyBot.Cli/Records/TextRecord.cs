namespace SafetyBot.Cli.Records;

/// <summary>One line of a file of messages.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Lang">Its language, or null.</param>
/// <param name="Text">The message.</param>
internal sealed record TextRecord(string Id, string? Lang, string Text);
