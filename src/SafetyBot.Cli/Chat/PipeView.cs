namespace SafetyBot.Cli.Chat;

/// <summary>For pipes and files: lines in, and what the bot says as in a .chat file out.</summary>
internal sealed class PipeView(Terminal terminal) : IChatView
{
    /// <inheritdoc />
    public void Show(IReadOnlyList<Activity> replies)
    {
        foreach (var line in replies.SelectMany(ChatText.Lines))
        {
            terminal.Output.WriteLine(line);
        }

        terminal.Output.Flush();
    }

    /// <inheritdoc />
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) => await terminal.Input.ReadLineAsync(cancellationToken);
}
