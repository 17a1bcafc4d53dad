using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafetyBot.Cli.Records;

/// <summary>Files with one JSON record a line: in, something done to each, out.</summary>
internal static class RecordFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads each record, writes what is made of it. A bad record is told with its line, never with its words; the rest goes on.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Convert(FileInfo input, FileInfo output, Terminal terminal, Func<TextRecord, object> make)
    {
        if (!input.Exists)
        {
            throw new UsageException($"There is no file '{input}'.");
        }

        var bad = 0;
        using var writer = new StreamWriter(output.FullName);
        foreach (var (index, line) in File.ReadLines(input.FullName).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            if (Read(line) is { } record)
            {
                writer.WriteLine(JsonSerializer.Serialize(make(record), Json));
            }
            else
            {
                bad++;
                terminal.Error.WriteLine($"{input}:{index + 1}: this is no record. One looks like {{\"id\":\"1\",\"lang\":\"nl\",\"text\":\"…\"}}.");
            }
        }

        return bad == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static TextRecord? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TextRecord>(line, Json) is { Id: not null, Text: not null } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
