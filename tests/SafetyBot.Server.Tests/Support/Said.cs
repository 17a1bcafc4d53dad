using System.Globalization;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Support;

/// <summary>One activity as a client sees it.</summary>
public sealed record Said(string Id, string Role, string Text, string? ClientId, JsonElement Activity)
{
    /// <summary>Its number in the conversation.</summary>
    public long Sequence => long.Parse(Id[(Id.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>All a person reads of it: its text and that of its cards.</summary>
    public string Words { get; } = string.Join('\n', new[] { Text }.Concat(CardsOf(Activity)));

    public bool IsFromPerson => Role == "user";

    public static IReadOnlyList<Said> OfSet(JsonElement set) => [.. set.GetProperty("activities").EnumerateArray().Select(Of)];

    private static Said Of(JsonElement activity) => new(
        activity.GetProperty("id").GetString()!,
        activity.GetProperty("from").GetProperty("role").GetString()!,
        activity.TryGetProperty("text", out var text) ? text.GetString()! : "",
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var id) ? id.GetString() : null,
        activity.Clone());

    private static IEnumerable<string> CardsOf(JsonElement activity) =>
        activity.TryGetProperty("attachments", out var attachments)
            ? attachments.EnumerateArray().Select(attachment => attachment.GetProperty("content").ToString())
            : [];
}
