using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafetyBot.BotBuilder.Integration;

/// <summary>Makes turns of activities posted over HTTP.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>An adapter of a bot without an app id: it lets every call in.</summary>
    public CloudAdapter()
        : this(new AnonymousAuthentication())
    {
    }

    /// <summary>An adapter that trusts whom this authentication trusts.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <inheritdoc />
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false) is not { Type.Length: > 0 } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var header = httpRequest.Headers.Authorization.Count > 0 ? httpRequest.Headers.Authorization.ToString() : null;
            var answer = await ProcessActivityAsync(header, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return Parse(read.Buffer);
            }
            catch (JsonException)
            {
                return null;
            }
            finally
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize<Activity>(ref reader, BotJson.Options);
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is not { } body)
        {
            return;
        }

        response.ContentType = MediaTypeNames.Application.Json;
        Write(response.BodyWriter, body);
        await response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(IBufferWriter<byte> buffer, object body)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = BotJson.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, body, body.GetType(), BotJson.Options);
    }
}
