using System.Text;

namespace SafetyBot.Storage.Postgres;

/// <summary>Secrets that all replicas have in common, in PostgreSQL.</summary>
internal sealed class PostgresSharedSecrets(PostgresDatabase database) : ISharedSecrets
{
    /// <inheritdoc />
    public async Task<(string Text, bool Made)> ReadOrMakeAsync(string name, Func<string> make, CancellationToken cancellationToken)
    {
        if (await ReadAsync(name, cancellationToken) is { } known)
        {
            return (known, false);
        }

        // Of two replicas that start at once one wins; both go on with what is kept.
        var made = make();
        await database.ExecuteAsync(
            "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
            cancellationToken,
            PostgresDatabase.Value(name),
            PostgresDatabase.Value(database.KeyRing.ProtectSecret(Encoding.UTF8.GetBytes(made))));
        var kept = (await ReadAsync(name, cancellationToken))!;
        return (kept, kept == made);
    }

    private async Task<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        await database.ScalarAsync("SELECT value FROM secrets WHERE name = $1", cancellationToken, PostgresDatabase.Value(name)) is byte[] kept
            ? Encoding.UTF8.GetString(database.KeyRing.UnprotectSecret(kept))
            : null;
}
