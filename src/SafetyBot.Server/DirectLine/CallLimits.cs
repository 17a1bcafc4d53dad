using Microsoft.Extensions.Options;

namespace SafetyBot.Server.DirectLine;

/// <summary>How fast people and networks may call. Calls of other replicas are charged here too, where replicas hear of each other.</summary>
public sealed class CallLimits(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    /// <summary>Messages, by conversation.</summary>
    public RateLimit Messages { get; } = new(options.Value.MessagesPerTenSeconds, Stretch, clock);

    /// <summary>Messages that tell of danger inside a flood, by conversation.</summary>
    public RateLimit Dangers { get; } = new(options.Value.MessagesPerTenSeconds, Stretch, clock);

    /// <summary>Tries of return phrases, by network.</summary>
    public TryLimit Returns { get; } = new(options.Value.ReturnTriesPerHour, TimeSpan.FromHours(1), clock);

    /// <summary>New chats, by network.</summary>
    public RateLimit Chats { get; } = new(options.Value.ChatsPerMinute, TimeSpan.FromMinutes(1), clock);
}
