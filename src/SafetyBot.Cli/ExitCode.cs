namespace SafetyBot.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>Problems were found, or the run failed.</summary>
    public const int Failed = 1;

    /// <summary>The command was called wrongly: an option, a value or a file that is no good.</summary>
    public const int WrongUsage = 2;
}
