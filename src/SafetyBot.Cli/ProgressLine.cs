namespace SafetyBot.Cli;

/// <summary>One line on standard error that tells how far long work is; nothing where nobody watches.</summary>
internal sealed class ProgressLine : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private readonly Terminal terminal;
    private readonly ITimer? timer;

    /// <summary>Begins to tell.</summary>
    public ProgressLine(Terminal terminal, Func<string> progress)
    {
        this.terminal = terminal;
        timer = terminal.ErrorIsTerminal ? TimeProvider.System.CreateTimer(_ => Write(progress()), null, Pace, Pace) : null;
    }

    /// <summary>Ends, and clears the line.</summary>
    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
        {
            await timer.DisposeAsync();
            Write("");
            await terminal.Error.WriteAsync('\r');
        }
    }

    private void Write(string text) => terminal.Error.Write('\r' + text.PadRight(terminal.Width - 1));
}
