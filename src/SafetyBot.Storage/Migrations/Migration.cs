using System.Globalization;

namespace SafetyBot.Storage.Migrations;

/// <summary>One step of a database's form. Released ones are never changed; a new form is a new file.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Version, string Name, string Sql)
{
    /// <summary>The steps of one kind of database, in order: files named as sqlite-0001-turns.sql.</summary>
    public static IReadOnlyList<Migration> For(string database) =>
    [.. typeof(Migration).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(database + "-", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => new Migration(int.Parse(name.Split('-')[1], CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(name), Read(name)))];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
