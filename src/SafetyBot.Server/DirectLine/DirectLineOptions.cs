using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.DirectLine;

/// <summary>Settings of the embedded Direct Line endpoint. Section "DirectLine".</summary>
public sealed class DirectLineOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "DirectLine";

    /// <summary>
    /// The secret by which the back end of a site asks for tokens, and from which the key of all tokens is made. Not set: made at first
    /// start and kept in the data directory, or in PostgreSQL, where all replicas find it.
    /// </summary>
    [RegularExpression("^(.{32,})?$", ErrorMessage = "Secret: it must have 32 characters or more. Leave it out to have one made.")]
    public string? Secret { get; set; }

    /// <summary>Other sites that may embed the chat, as "https://example.org". Empty: only the server's own page.</summary>
    [OriginList]
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>The most messages of one conversation in ten seconds. No person reaches it; more is answered with 429 unless it tells of danger.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerTenSeconds { get; set; } = 40;

    /// <summary>The most new chats from one network address (of IPv6: one /64) in a minute. A school behind one address stays far below.</summary>
    [Range(1, 1_000_000)]
    public int ChatsPerMinute { get; set; } = 600;

    /// <summary>The most tries of return phrases from one network address (of IPv6: one /64) in an hour.</summary>
    [Range(1, 1_000)]
    public int ReturnTriesPerHour { get; set; } = 5;

    /// <summary>How often an open stream is asked whether the other side is still there, in seconds.</summary>
    [Range(1, 60)]
    public int PingSeconds { get; set; } = 15;

    /// <summary>How long the answer to a ping may take, in seconds, before the stream is cut.</summary>
    [Range(1, 60)]
    public int PongSeconds { get; set; } = 20;
}
