using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Server.DirectLine;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Web;

/// <summary>What people get when something fails: a kind text with helplines, never what went wrong. The one place where failures become HTTP.</summary>
public static partial class FailureAnswers
{
    private const string Unavailable = "unavailable";

    /// <summary>Turns failures, and calls during a stop, into answers.</summary>
    public static void UseFailureAnswers(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailureAnswers).FullName!);
        app.Use(async (http, next) =>
        {
            if (draining.Begun && !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            {
                http.Response.Headers.Connection = "close";
                await AnswerAsync(http, StatusCodes.Status503ServiceUnavailable);
                return;
            }

            try
            {
                await next(http);
            }
            catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
            {
                // Nobody waits for the answer.
            }
            catch (BadHttpRequestException exception)
            {
                http.Response.StatusCode = exception.StatusCode;
            }
            catch (Exception exception)
            {
                var busy = exception is StoreUnavailableException or ConversationBusyException;
                if (busy)
                {
                    NotNow(logger, exception.GetType().Name);
                }
                else
                {
                    Failed(logger, http.GetEndpoint()?.DisplayName ?? "?", FailureTrace.Of(exception));
                }

                if (!http.Response.HasStarted)
                {
                    await AnswerAsync(http, busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
                }
            }
        });
    }

    private static Task AnswerAsync(HttpContext http, int status)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.GetTypedHeaders().Accept.Any(static type => type.MatchesMediaType("text/html") && type.MediaType != "*/*"))
        {
            http.Response.StatusCode = status;
            return PageEndpoints.WriteAsync(http, Locale.Dutch, withChat: false);
        }

        var texts = http.RequestServices.GetRequiredService<KindTexts>();
        return new Refusal(status, status == StatusCodes.Status503ServiceUnavailable ? "ServiceError" : "Internal", texts.Say(Unavailable, http.Request))
        {
            RetryAfter = status == StatusCodes.Status503ServiceUnavailable ? Draining.RetryAfterSeconds : null,
        }.WriteAsync(http);
    }

    [LoggerMessage(EventIds.RequestFailed, LogLevel.Error, "A call of {Endpoint} failed: {Failure}")]
    private static partial void Failed(ILogger logger, string endpoint, string failure);

    [LoggerMessage(EventIds.StoreUnavailable, LogLevel.Warning, "A turn could not be kept now: {Reason}")]
    private static partial void NotNow(ILogger logger, string reason);
}
