using Microsoft.Data.Sqlite;

namespace SafetyBot.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    /// <summary>Opens a connection to a database that is there.</summary>
    public SqliteSession(string file, TimeSpan wait, bool readOnly)
    {
        connection = Open(file, wait, SqliteOpenMode.ReadWrite);
        Pragma("foreign_keys", "ON");
        if (readOnly)
        {
            Pragma("query_only", "ON");
        }
    }

    /// <summary>A connection.</summary>
    public static SqliteConnection Open(string file, TimeSpan wait, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(wait.TotalSeconds),
        }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Runs a statement with $0, $1, … as its parameters.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters) => Bound(sql, parameters).ExecuteNonQuery();

    /// <summary>Reads rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Bound(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The value of the first column of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> parameters) => Bound(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>Sets a pragma and returns its value.</summary>
    public string? Pragma(string name, string value)
    {
        Execute($"PRAGMA {name} = {value}");
        return Scalar($"PRAGMA {name}")?.ToString();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the program's own SQL comes here; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < parameters.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
            }

            statements.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        }

        return command;
    }
}
