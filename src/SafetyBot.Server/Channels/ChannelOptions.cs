using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.Channels;

/// <summary>Sending replies to channels by calls of ours. Section "Channels".</summary>
public sealed class ChannelOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Channels";

    private const int CallsInALease = 4;

    /// <summary>How long a channel may take to answer; after that nobody knows whether it has the reply.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a replica has for the replies it took. What is older is in doubt: the replica died on the way.</summary>
    public TimeSpan Lease => CallsInALease * Timeout;
}
