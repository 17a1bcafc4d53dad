using System.Text;

namespace SafetyBot.Cli;

/// <summary>What a command reads from and writes to, and the clock.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    private const int MostColumns = 80;

    // Fewer than this is a terminal that does not know its width.
    private const int FewestColumns = 20;

    /// <summary>Whether a person reads and types, rather than a file or a pipe.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether progress may be shown on standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns to write in.</summary>
    public int Width { get; init; } = MostColumns;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The terminal this process was started in.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        Console.InputEncoding = Encoding.UTF8;
        return new Terminal(Console.In, Console.Out, Console.Error)
        {
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected || Console.WindowWidth < FewestColumns ? MostColumns : Math.Min(Console.WindowWidth, MostColumns),
        };
    }
}
