using System.CommandLine;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Cli.Operations;

/// <summary>"restore": puts a backup in the place of a server's embedded database.</summary>
internal sealed class RestoreCommand : ExampleCommand
{
    private readonly DatabaseOptions database = new();

    private readonly Option<DirectoryInfo> from = new("--from")
    {
        Description = "The folder that 'backup' made.",
        Required = true,
        HelpName = "folder",
    };

    private readonly Option<bool> force = new("--force")
    {
        Description = "Replace the database that is there. What was said since the backup is lost.",
    };

    private readonly Terminal terminal;

    /// <summary>The command.</summary>
    public RestoreCommand(Terminal terminal)
        : base(
            "restore",
            "Put a backup in the place of a server's embedded database, and erase again what was erased since. Stop the server first.",
            "safetybot restore --data /var/lib/safetybot --from /backup/2026-11-24",
            "safetybot restore --data /var/lib/safetybot --from /backup/2026-11-24 --force")
    {
        this.terminal = terminal;
        Options.Add(from);
        Options.Add(force);
        database.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = database.From(result);
        settings.RequireEmbedded("restore", "pg_restore, and then 'safetybot erasures apply'.");
        if (File.Exists(settings.Storage.DatabaseFile) && !result.GetValue(force))
        {
            throw new UsageException($"There is a database {settings.Storage.DatabaseFile}. To replace it, and lose what was said since the backup, add --force.");
        }

        var erased = await SqliteBackup.RestoreAsync(settings.Storage, result.GetValue(from)!.FullName, terminal.Time.GetUtcNow(), cancellationToken);
        await terminal.Output.WriteLineAsync($"The backup is in place. {erased} conversations that were erased since it was made are erased again. You can start the server.");
        return ExitCode.Ok;
    }
}
