using System.Net.Http.Headers;
using System.Text.Json;

namespace SafetyBot.LoadDriver;

/// <summary>/api/messages, with the replies in the answer.</summary>
internal sealed class MessagesDoor(HttpClient http, string conversation) : IDoor
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly Uri Path = new("/api/messages", UriKind.Relative);

    private int sent;

    public Task<IReadOnlyList<string>> BeginAsync(CancellationToken cancellationToken) => SendAsync(
        new
        {
            type = "conversationUpdate",
            id = $"{conversation}-{sent++}",
            channelId = "test",
            deliveryMode = "expectReplies",
            locale = "nl-NL",
            conversation = new { id = conversation },
            from = new { id = "person" },
            recipient = new { id = "bot" },
            membersAdded = new[] { new { id = "person" } },
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> PressAsync(string button, CancellationToken cancellationToken) => SendAsync(
        new
        {
            type = "message",
            id = $"{conversation}-{sent++}",
            channelId = "test",
            deliveryMode = "expectReplies",
            locale = "nl-NL",
            conversation = new { id = conversation },
            from = new { id = "person" },
            recipient = new { id = "bot" },
            text = button,
            value = button,
        },
        cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<string>> SendAsync<T>(T activity, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity)) { Headers = { ContentType = Json } };
        using var response = await http.PostAsync(Path, content, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return Buttons.Of(answer.RootElement);
    }
}
