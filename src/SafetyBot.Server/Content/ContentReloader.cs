using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Server.Content;

/// <summary>Watches the content directory and takes a change over once it is without an error; until then the old content stays in force.</summary>
public sealed class ContentReloader(DialogsContent content, IOptions<DialogsOptions> options, ILogger<ContentReloader> logger) : BackgroundService
{
    // An editor saves several files, and writes each in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim changed = new(0);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        try
        {
            while (true)
            {
                await changed.WaitAsync(stoppingToken);
                while (await changed.WaitAsync(Quiet, stoppingToken))
                {
                }

                Reload();
            }
        }
        catch (OperationCanceledException)
        {
            // A stop is no failure, also when the host never came to listen.
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    private FileSystemWatcher Watch()
    {
        var watcher = new FileSystemWatcher(options.Value.Directory) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Reload()
    {
        var library = content.Library;
        var before = library.Current;
        var errors = library.TryReload(options.Value.Directory, KnowledgeSource.LoadOptions).Where(DialogsContent.IsError).ToList();
        if (errors.Count == 0)
        {
            if (!ReferenceEquals(before, library.Current))
            {
                ContentLog.Reloaded(logger, library.Current.Version.ToString());
            }

            return;
        }

        ContentLog.Refused(logger, errors.Count, before.Version.ToString());
        foreach (var error in errors)
        {
            ContentLog.Problem(logger, DialogsContent.Told(error));
        }
    }
}
