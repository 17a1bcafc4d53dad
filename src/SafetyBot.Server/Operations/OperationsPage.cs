using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Server.Operations;

/// <summary>Writes the page for operators: which replies wait, are in doubt or were refused. Ids and times, no words. Pure.</summary>
internal static class OperationsPage
{
    /// <summary>How many replies of one state are shown.</summary>
    public const int Most = 100;

    /// <summary>The states that are shown, those to look at first.</summary>
    public static IReadOnlyList<(OutboxState State, string Meaning)> Shown { get; } =
    [
        (OutboxState.Uncertain, "Uncertain: nobody knows whether the channel has it. It is not sent again."),
        (OutboxState.Repeated, "Repeated: nobody knows whether the channel had it; it told of danger and was said once more."),
        (OutboxState.Failed, "Failed: the channel refused it for good."),
        (OutboxState.Doubtful, "In doubt: will be said once more if it tells of danger, else it becomes uncertain."),
        (OutboxState.Repeating, "Being said once more now."),
        (OutboxState.Sending, "On the way now."),
        (OutboxState.Pending, "Waiting."),
    ];

    /// <summary>The page.</summary>
    /// <param name="replies">The replies of each state.</param>
    public static string Write(IReadOnlyDictionary<OutboxState, IReadOnlyList<OutboxEntry>> replies)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>SafetyBot operations</title></head><body><h1>Replies to channels</h1>");
        foreach (var (state, meaning) in Shown)
        {
            var entries = replies[state];
            var count = entries.Count == Most ? $"{Most} or more" : entries.Count.ToString(CultureInfo.InvariantCulture);
            page.Append(CultureInfo.InvariantCulture, $"<h2>{state}: {count}</h2><p>{HtmlEncoder.Default.Encode(meaning)}</p>");
            if (entries.Count > 0)
            {
                page.Append("<table><tr><th>conversation</th><th>reply</th><th>attempts</th><th>due</th></tr>");
                foreach (var entry in entries)
                {
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"<tr><td>{HtmlEncoder.Default.Encode(entry.ConversationId)}</td><td>{entry.Sequence}</td><td>{entry.Attempts}</td><td>{entry.DueAt:u}</td></tr>");
                }

                page.Append("</table>");
            }
        }

        return page.Append("</body></html>").ToString();
    }
}
