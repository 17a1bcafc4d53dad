using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Channels;

/// <summary>Calls a channel's Connector service. A client of our own, because what becomes of a reply hangs on how exactly a call failed.</summary>
public sealed class ConnectorCall : IChannelClient, IDisposable
{
    private static readonly TimeSpan LookUpAgainAfter = TimeSpan.FromMinutes(5);

    private readonly HttpClient http;
    private readonly TimeProvider clock;

    /// <summary>A client that waits as long as the settings say.</summary>
    public ConnectorCall(IOptions<ChannelOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = LookUpAgainAfter }) { Timeout = options.Value.Timeout };
    }

    /// <inheritdoc />
    public async Task<DeliveryOutcome> SendAsync(Activity activity, int attempts)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(activity)) { Content = new ByteArrayContent(ActivityJson.Write(activity)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return response.IsSuccessStatusCode ? DeliveryOutcome.Sent : DeliveryOutcome.AfterAnswer(response.StatusCode, WaitOf(response), attempts);
        }
        catch (HttpRequestException exception)
        {
            var reached = exception.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
            return DeliveryOutcome.AfterSilence(reached, attempts);
        }
        catch (OperationCanceledException)
        {
            return DeliveryOutcome.AfterSilence(reached: true, attempts);
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    // Ids of channels hold letters that an address must not.
    private static Uri AddressOf(Activity activity)
    {
        var reply = activity.ReplyToId is { Length: > 0 } id ? "/" + Uri.EscapeDataString(id) : "";
        return new Uri($"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities{reply}");
    }

    private TimeSpan? WaitOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };
}
