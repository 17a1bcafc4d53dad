using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Conversations.Retention;

/// <summary>How long conversations are kept. Section "Retention".</summary>
public sealed class RetentionOptions
{
    /// <summary>An anonymous conversation, after its last activity.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "30.00:00:00")]
    public TimeSpan Anonymous { get; set; } = TimeSpan.FromHours(24);

    /// <summary>After the quick exit.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Exited { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Where a return phrase was made, after the last activity.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "30.00:00:00")]
    public TimeSpan ReturnPhrase { get; set; } = TimeSpan.FromDays(7);

    /// <summary>A conversation that was handed to helpline staff, after the last activity.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan HandedOff { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The audit trail, which has no content.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Audit { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How long a conversation of this kind is kept.</summary>
    public TimeSpan Of(RetentionKind kind) => kind switch
    {
        RetentionKind.Anonymous => Anonymous,
        RetentionKind.Exited => Exited,
        RetentionKind.ReturnPhrase => ReturnPhrase,
        RetentionKind.HandedOff => HandedOff,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
