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

    /// <summary>Held while a server uses the folder.</summary>
    public string LockFile => Path.Combine(FullDirectory, "lock");

    private string FullDirectory => Path.GetFullPath(Directory, AppContext.BaseDirectory);
}
