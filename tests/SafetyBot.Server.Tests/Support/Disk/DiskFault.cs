namespace SafetyBot.Server.Tests.Support;

/// <summary>What a <see cref="FaultyDisk"/> does. The numbers are those of faulty-disk.c.</summary>
public enum DiskFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Every write fails: input/output error.</summary>
    WritesFail = 1,

    /// <summary>Every sync fails: input/output error.</summary>
    SyncsFail = 2,

    /// <summary>Syncs do not come back.</summary>
    SyncsHang = 3,

    /// <summary>The process is killed before a write of the write-ahead log: the turn is not kept.</summary>
    KillBeforeWrite = 4,

    /// <summary>The process is killed after a sync of the write-ahead log: the turn is kept and nobody was told.</summary>
    KillAfterSync = 5,

    /// <summary>Every write fails: no space left.</summary>
    NoSpace = 6,
}
