using System.Text.Json;

namespace SafetyBot.Tests.Support;

/// <summary>Labelled messages in <c>Content/*.jsonl</c>.</summary>
internal static class MessageSet
{
    /// <summary>The rows of a set; never empty.</summary>
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        List<JsonElement> rows =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Content", file))
                .Where(line => line.Length > 0)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
        Assert.NotEmpty(rows);
        return rows;
    }

    public static string String(this JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
