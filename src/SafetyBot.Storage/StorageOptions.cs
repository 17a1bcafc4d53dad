using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Storage;

/// <summary>Where conversations are kept. Section "Storage". PostgreSQL is taken where ConnectionStrings:Postgres is set, else SQLite.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the embedded database, its key ring and its list of erasures. Made when it is not there. Relative: to the program's folder.</summary>
    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>Whether nothing is kept on disk: for measurements alone, everything is gone when the process ends.</summary>
    public bool InMemory { get; set; }

    /// <summary>Whether the key ring stands in PostgreSQL instead of in files. Needed where several replicas have no folder in common; a dump of the database then holds the keys too.</summary>
    public bool KeyRingInDatabase { get; set; }

    /// <summary>How many conversations a process remembers, so that their next turn needs no reading; 0: none. Their state is in memory, no words.</summary>
    [Range(0, 1_000_000)]
    public int RememberedConversations { get; set; } = 5_000;

    /// <summary>How many turns at most go into one commit of PostgreSQL: those that came while the last one was under way. 1: each has its own, as a sharded database needs it.</summary>
    [Range(1, 1_000)]
    public int TurnsInCommit { get; set; } = 64;

    /// <summary>How long a turn waits for the database before it is refused.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the start waits for PostgreSQL to be reachable.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StartWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The embedded database's file.</summary>
    public string DatabaseFile => Path.Combine(FullDirectory, "safetybot.db");

    /// <summary>The folder of the key ring.</summary>
    public string KeyRingDirectory => Path.Combine(FullDirectory, "keys");

    /// <summary>The list of erasures beside the embedded database, for restores.</summary>
    public string ErasuresFile => Path.Combine(FullDirectory, "erasures.txt");

    /// <summary>How many commits the embedded database has had, beside it.</summary>
    public string CommitMarkFile => Path.Combine(FullDirectory, "commits.txt");

    /// <summary>Held while a server uses the folder.</summary>
    public string LockFile => Path.Combine(FullDirectory, "lock");

    /// <summary>
    /// Where the folder is without a setting: the state directory that systemd gives, else safetybot in the user's own state directory. Never
    /// beside the program, which an upgrade replaces and a service may not write to.
    /// </summary>
    public static string DefaultDirectory()
    {
        if (Environment.GetEnvironmentVariable("STATE_DIRECTORY") is { Length: > 0 } given)
        {
            return given.Split(':')[0];
        }

        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state)
        {
            return Path.Combine(state, "safetybot");
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".local", "state", "safetybot") : Path.Combine(AppContext.BaseDirectory, "data");
    }

    private string FullDirectory => Path.GetFullPath(Directory, AppContext.BaseDirectory);
}
