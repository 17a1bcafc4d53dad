using System.CommandLine;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Cli.Operations;

/// <summary>"backup": copies a server's embedded database and keys while the server runs.</summary>
internal sealed class BackupCommand : ExampleCommand
{
    private readonly DatabaseOptions database = new();

    private readonly Option<string> to = new("--to")
    {
        Description = "A folder that is not there yet.",
        Required = true,
        HelpName = "folder",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public BackupCommand(Terminal terminal)
        : base(
            "backup",
            "Copy a server's embedded database, its key ring and its Direct Line secret, while the server runs. Whoever holds the copy can read what is in it.",
            "safetybot backup --data /var/lib/safetybot --to /backup/2026-11-24")
    {
        this.terminal = terminal;
        Options.Add(to);
        database.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var settings = database.From(result);
        settings.RequireEmbedded("backup", "pg_dump, and a copy of the folder 'keys'.");
        var target = Path.GetFullPath(result.GetValue(to)!);
        SqliteBackup.Backup(settings.Storage, target);
        terminal.Output.WriteLine($"The backup is in {target}, checked and whole. It holds the keys: keep it as safe as the server.");
        return ExitCode.Ok;
    }
}
