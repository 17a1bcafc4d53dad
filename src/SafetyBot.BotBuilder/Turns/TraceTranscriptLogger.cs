using System.Diagnostics;

namespace SafetyBot.BotBuilder.Turns;

/// <summary>Writes to the trace of the process that something was said, and by whom: never the words themselves.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool _traceActivity;

    /// <summary>With the ids of activity and conversation.</summary>
    public TraceTranscriptLogger()
        : this(true)
    {
    }

    /// <summary>With the ids of activity and conversation when <paramref name="traceActivity"/>, else without.</summary>
    public TraceTranscriptLogger(bool traceActivity) => _traceActivity = traceActivity;

    /// <inheritdoc />
    public virtual Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var said = $"{activity.From?.Role ?? RoleTypes.Bot} [{activity.Type}]";
        Trace.TraceInformation(_traceActivity ? $"{said} {activity.Id} in {activity.Conversation?.Id}" : said);
        return Task.CompletedTask;
    }
}
