using System.Text.Json;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>A received message of a labelled set. Invented; never a real person's words.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Lang">"nl" or "en".</param>
/// <param name="Text">The message.</param>
/// <param name="Signals">Bit i: it carries signal i of <see cref="ReceivedSignals"/>.</param>
public sealed record LabelledSignals(string Id, string Lang, string Text, uint Signals)
{
    /// <summary>The messages of a set, one JSON object a line.</summary>
    /// <exception cref="FormatException">A line is no such record. The message tells the line.</exception>
    public static IReadOnlyList<LabelledSignals> ReadSet(IEnumerable<string> lines) =>
        [.. lines.Index().Where(line => line.Item.Length > 0).Select(line => Read(line.Item, line.Index + 1))];

    private static LabelledSignals Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var signals = row.GetProperty("signals").EnumerateArray().Aggregate(0u, (bits, signal) => bits | BitOf(signal.GetString()!));
            return new LabelledSignals(row.GetProperty("id").GetString()!, row.GetProperty("lang").GetString()!, row.GetProperty("text").GetString()!, signals);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"Line {number} is no labelled received message.", exception);
        }
    }

    private static uint BitOf(string signal)
    {
        for (var i = 0; i < ReceivedSignals.All.Count; i++)
        {
            if (ReceivedSignals.All[i] == signal)
            {
                return 1u << i;
            }
        }

        throw new JsonException($"There is no signal '{signal}'.");
    }
}
