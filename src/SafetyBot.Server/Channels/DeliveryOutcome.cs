using System.Net;
using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Server.Channels;

/// <summary>What to do with a reply after an attempt to send it. Pure.</summary>
/// <param name="State">How far it is now.</param>
/// <param name="Wait">How long to wait before the next attempt; zero when there is none.</param>
public sealed record DeliveryOutcome(OutboxState State, TimeSpan Wait)
{
    /// <summary>After so many attempts that were clearly refused, the channel will not have it.</summary>
    public const int MostAttempts = 8;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>The channel has it.</summary>
    public static DeliveryOutcome Sent { get; } = new(OutboxState.Sent, TimeSpan.Zero);

    /// <summary>Nobody knows whether the channel has it: it is not sent again by itself.</summary>
    public static DeliveryOutcome Uncertain { get; } = new(OutboxState.Uncertain, TimeSpan.Zero);

    /// <summary>The channel will never take it.</summary>
    public static DeliveryOutcome Failed { get; } = new(OutboxState.Failed, TimeSpan.Zero);

    /// <summary>After the channel answered with an error.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">How long it asks to wait; null: it did not say.</param>
    /// <param name="attempts">How many attempts there were, this one included.</param>
    public static DeliveryOutcome AfterAnswer(HttpStatusCode status, TimeSpan? retryAfter, int attempts) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.PreconditionFailed => Again(attempts, retryAfter),
        HttpStatusCode.RequestTimeout => Uncertain,
        >= HttpStatusCode.InternalServerError => Uncertain,
        _ => Failed,
    };

    /// <summary>After no answer came.</summary>
    /// <param name="reached">Whether the channel may have got the request.</param>
    /// <param name="attempts">How many attempts there were, this one included.</param>
    public static DeliveryOutcome AfterSilence(bool reached, int attempts) => reached ? Uncertain : Again(attempts, asked: null);

    private static DeliveryOutcome Again(int attempts, TimeSpan? asked)
    {
        if (attempts >= MostAttempts)
        {
            return Failed;
        }

        var own = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Max(0, attempts - 1)));
        return new DeliveryOutcome(OutboxState.Pending, asked > own ? asked.Value : own);
    }
}
