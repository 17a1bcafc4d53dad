using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Reads free text whatever happens to the model: where there is none, or where it fails, the words of danger and topics answer alone.
/// Pure, and bounded: no text makes it run longer than its length allows.
/// </summary>
/// <param name="read">Reads by the model; null when there is none.</param>
/// <param name="danger">The danger words.</param>
/// <param name="topics">The topic words.</param>
public sealed class SafeTriage(Func<string, Role, string?, TriageReading>? read, DangerRecognizer danger, ITriage topics)
{
    /// <summary>Reads with the model and word lists of content.</summary>
    public SafeTriage(TriageModel? model, DangerRecognizer danger, ITriage topics)
        : this(model is null ? null : (text, role, topic) => model.Read(text, role, topic), danger, topics)
    {
    }

    /// <summary>Reads one message. Parameters as of <see cref="TriageModel.Read"/>.</summary>
    public TriageReading Read(string text, Role role = Role.Unknown, string? topic = null)
    {
        if (read is null)
        {
            return ByWordsAlone(text, role);
        }

        try
        {
            return read(text, role, topic);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever broke, somebody is waiting for an answer; the host sees it by FromModel.
            return ByWordsAlone(text, role);
        }
    }

    private TriageReading ByWordsAlone(string text, Role role)
    {
        var hits = danger.Find(text);
        var words = topics.Read(text, role);
        var concern = words.Topic is { } told && Topics.OfConcern.Contains(told);
        var urgency = hits.Count > 0 ? Urgency.Acute : concern ? Urgency.Medium : Urgency.Low;
        return new TriageReading(
            words.Topic ?? (hits.Count > 0 ? Topics.Crisis : Topics.Other),
            urgency,
            words.Role,
            MessageKind.Other,
            new TriageConfidence(0, 0, 0, 0),
            [.. hits.Select(hit => hit.Evidence).Concat(words.Evidence)],
            hits) { FromModel = false };
    }
}
