using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A small Direct Line client: a person with a browser.</summary>
public sealed class DirectLineClient : IDisposable
{
    private const string Base = "/v3/directline";

    public DirectLineClient(Uri address, string token, string conversation)
    {
        Http = new HttpClient { BaseAddress = address };
        Token = token;
        Conversation = conversation;
    }

    public HttpClient Http { get; }

    public string Conversation { get; }

    public string Token { get; set; }

    public string StreamUrl { get; private set; } = "";

    /// <summary>Asks for a token as the server's own page does.</summary>
    public static async Task<DirectLineClient> WithTokenAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        var answer = await Answer.OfAsync(await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null));
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.Body);
        return new DirectLineClient(address, answer.Json.GetProperty("token").GetString()!, answer.Json.GetProperty("conversationId").GetString()!);
    }

    /// <summary>Asks for a token and begins a conversation.</summary>
    public static async Task<DirectLineClient> StartAsync(Uri address)
    {
        var client = await WithTokenAsync(address);
        await client.BeginAsync();
        return client;
    }

    /// <summary>The same person after the server was started anew on another port.</summary>
    public DirectLineClient At(Uri address) => new(address, Token, Conversation);

    /// <summary>Begins the conversation.</summary>
    public async Task<Answer> BeginAsync(string body = """{"locale":"nl-NL"}""")
    {
        var answer = await SendAsync(HttpMethod.Post, "/conversations", body);
        Remember(answer);
        return answer;
    }

    /// <summary>Comes back to it.</summary>
    public async Task<Answer> ReconnectAsync(string watermark)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/conversations/{Conversation}?watermark={watermark}");
        Remember(answer);
        return answer;
    }

    /// <summary>Posts a message.</summary>
    public Task<Answer> SayAsync(string text, string? clientId = null) => PostAsync(new
    {
        type = "message",
        text,
        textFormat = "plain",
        locale = "nl-NL",
        attachments = Array.Empty<object>(),
        channelData = new { attachmentSizes = Array.Empty<int>(), clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
    });

    /// <summary>Presses a button.</summary>
    public Task<Answer> ChooseAsync(string value, string? clientId = null) => PostAsync(new
    {
        type = "message",
        text = value,
        value,
        channelData = new { messageBack = new { displayText = value }, clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
    });

    public Task<Answer> PostAsync(object activity) => PostRawAsync(JsonSerializer.Serialize(activity));

    public Task<Answer> PostRawAsync(string body) => SendAsync(HttpMethod.Post, $"/conversations/{Conversation}/activities", body);

    /// <summary>What was said after a watermark.</summary>
    public async Task<IReadOnlyList<Said>> ReadAsync(string watermark = "")
    {
        var read = new List<Said>();
        while (true)
        {
            var answer = await SendAsync(HttpMethod.Get, $"/conversations/{Conversation}/activities?watermark={watermark}");
            Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.Body);
            read.AddRange(Said.OfSet(answer.Json));
            var next = answer.Json.GetProperty("watermark").GetString()!;
            if (next == watermark || (watermark.Length == 0 && next == "0"))
            {
                return read;
            }

            watermark = next;
        }
    }

    /// <summary>Opens the stream.</summary>
    public Task<StreamClient> ListenAsync() => StreamClient.OpenAsync(new Uri(StreamUrl));

    /// <summary>Calls Direct Line with the token.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, Base + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    public void Dispose() => Http.Dispose();

    private void Remember(Answer answer)
    {
        if ((int)answer.Status is 200 or 201)
        {
            Token = answer.Json.GetProperty("token").GetString()!;
            StreamUrl = answer.Json.GetProperty("streamUrl").GetString()!;
        }
    }
}
