namespace SafetyBot.Storage.Sqlite;

/// <summary>Something to write. Runs inside a transaction, perhaps with others, perhaps twice.</summary>
internal abstract class SqliteJob
{
    /// <summary>Writes. Nothing is certain before <see cref="Commit"/>.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>The transaction was committed and is on disk.</summary>
    public abstract void Commit();

    /// <summary>Nothing of it was written.</summary>
    public abstract void Fail(Exception exception);
}
