using System.Buffers;
using System.Text.Json;

namespace SafetyBot.Server.DirectLine;

/// <summary>Reads a small JSON body from anybody: bounded, shallow, no name twice, no text or number that other programs cannot hold.</summary>
internal static class JsonBody
{
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    /// <summary>Reads it.</summary>
    /// <returns>The body's root element, undefined when it is empty; or why it is refused.</returns>
    public static async Task<(JsonElement Root, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellationToken);
                if (!read.IsCompleted)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    continue;
                }

                try
                {
                    return (Parse(read.Buffer), null);
                }
                finally
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                }
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, Refusal.TooLarge);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return (default, Refusal.Malformed);
        }
    }

    private static JsonElement Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsEmpty)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && IsSound(root) ? root.Clone() : throw new JsonException();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a text or a name.
            throw new JsonException();
        }
    }

    private static bool IsSound(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => IsSound(property.Name) && IsSound(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsSound),
        JsonValueKind.String => IsSound(element.GetString()!),
        JsonValueKind.Number => element.TryGetDouble(out var number) && double.IsFinite(number),
        _ => true,
    };

    private static bool IsSound(string text) => !text.Contains('\0', StringComparison.Ordinal);
}
