using System.Net.Http.Headers;
using System.Text.Json;

namespace SafetyBot.BotBuilder.Connector;

/// <summary>Calls a channel's Connector service over HTTP.</summary>
public class ConnectorClient : IConnectorClient, IConversations
{
    private static readonly HttpClient Shared = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    private readonly HttpClient _http;

    /// <summary>A client of the service at an address.</summary>
    /// <param name="baseUri">The address, the service URL of an activity.</param>
    /// <param name="httpClient">What to call with; null: one that all such clients share.</param>
    public ConnectorClient(Uri baseUri, HttpClient? httpClient = null)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        _http = httpClient ?? Shared;
    }

    /// <inheritdoc />
    public Uri BaseUri { get; set; }

    /// <inheritdoc />
    public IConversations Conversations => this;

    /// <inheritdoc />
    public Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, PathOf(activity, activityId: null), activity, cancellationToken);

    /// <inheritdoc />
    public Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, PathOf(activity, activity?.ReplyToId), activity, cancellationToken);

    /// <inheritdoc />
    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, PathOf(activity, activity?.Id), activity, cancellationToken);

    /// <inheritdoc />
    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, PathOf(conversationId, activityId), activity: null, cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what an heir holds; the HTTP client is shared and stays.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    private static string PathOf(Activity? activity, string? activityId)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PathOf(activity.Conversation?.Id ?? throw new ArgumentException("The activity names no conversation.", nameof(activity)), activityId);
    }

    private static string PathOf(string conversationId, string? activityId) =>
        $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities{(activityId is null ? "" : $"/{Uri.EscapeDataString(activityId)}")}";

    private async Task<ResourceResponse> SendAsync(HttpMethod method, string path, Activity? activity, CancellationToken cancellationToken)
    {
        var root = BaseUri.AbsoluteUri.EndsWith('/') ? BaseUri : new Uri(BaseUri.AbsoluteUri + "/");
        using var request = new HttpRequestMessage(method, new Uri(root, path));
        if (activity is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Options));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new ErrorResponseException(response.StatusCode, response.Headers.RetryAfter?.Delta);
        }

        // Success may come with an empty body.
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return body.Length == 0 ? new ResourceResponse() : JsonSerializer.Deserialize<ResourceResponse>(body, BotJson.Options) ?? new ResourceResponse();
    }
}
