using System.Text.Json;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>
/// Reads labelled sets, one JSON object a line: with <c>topic</c>, <c>urgency</c>, <c>role</c> and <c>kind</c>; or with the
/// <c>redFlag</c> of a danger; or with neither, for a harmless near-miss. What a record does not say stays open.
/// </summary>
public static class LabelledSetReader
{
    private static readonly uint Harmless = Bits(Heads.Urgency, "none", "low");
    private static readonly uint Danger = Bits(Heads.Urgency, "acute");
    private static readonly uint DangerOrHigh = Bits(Heads.Urgency, "acute", "high");

    /// <summary>The messages of a set.</summary>
    /// <param name="lines">Its lines; empty ones are passed over.</param>
    /// <exception cref="FormatException">A line is no such record. The message tells the line.</exception>
    public static IReadOnlyList<LabelledMessage> Read(IEnumerable<string> lines) =>
        [.. lines.Index().Where(line => line.Item.Length > 0).Select(line => Read(line.Item, line.Index + 1))];

    private static LabelledMessage Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new LabelledMessage(Text(row, "id")!, Text(row, "lang")!, Text(row, "text")!, Allowed(row));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"Line {number} is no labelled message.", exception);
        }
    }

    private static uint Allowed(JsonElement row)
    {
        if (row.TryGetProperty("urgency", out _))
        {
            return Bits(Heads.Topic, Text(row, "topic")!) | Bits(Heads.Urgency, Text(row, "urgency")!)
                | Bits(Heads.Role, Text(row, "role")!) | Bits(Heads.Kind, Text(row, "kind")!);
        }

        return Open(Heads.Role.Start, Heads.Role.Labels.Count) | (!row.TryGetProperty("redFlag", out var flag)
            ? Harmless | Open(Heads.Topic.Start, Heads.Topic.Labels.Count) | Open(Heads.Kind.Start, Heads.Kind.Labels.Count)
            : Bits(Heads.Kind, "disclosure") | OfRedFlag(flag.GetString()!));
    }

    // The quickscan is stricter than the labels of free text: a deadline, a missing child or a young age is not acute there in every case.
    private static uint OfRedFlag(string flag) => flag switch
    {
        "A1" or "A6" or "A8" => Bits(Heads.Topic, Topics.Crisis, Topics.Exploitation, Topics.Sextortion) | DangerOrHigh,
        "A2" or "A7" or "A10" => Bits(Heads.Topic, Topics.Crisis) | (flag == "A10" ? DangerOrHigh : Danger),
        "A3" => Bits(Heads.Topic, Topics.Grooming, Topics.Sextortion, Topics.Crisis) | Danger,
        "A4" => Bits(Heads.Topic, Topics.Sextortion, Topics.Grooming, Topics.Exploitation, Topics.Crisis) | DangerOrHigh,
        "A5" => Bits(Heads.Topic, Topics.Exploitation) | DangerOrHigh,
        _ => Open(Heads.Topic.Start, Heads.Topic.Labels.Count) | DangerOrHigh,
    };

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static uint Open(int start, int count) => ((1u << count) - 1) << start;

    private static uint Bits<T>(Head<T> head, params ReadOnlySpan<string> names)
        where T : notnull
    {
        var bits = 0u;
        foreach (var name in names)
        {
            var index = head.IndexOf(name);
            bits |= index >= 0 ? 1u << (head.Start + index) : throw new JsonException($"There is no label '{name}'.");
        }

        return bits;
    }
}
