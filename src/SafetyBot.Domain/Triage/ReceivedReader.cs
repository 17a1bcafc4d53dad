namespace SafetyBot.Domain.Triage;

/// <summary>
/// Reads a text that somebody received from somebody else: signals and dangers. The words of danger are read as everywhere, because the person
/// may have typed their own words; and those of the list for received messages, where "I" is the other and "you" is who pastes it. Pure.
/// </summary>
/// <param name="find">Finds signals; null where there is no model.</param>
/// <param name="danger">The danger words in what a person writes.</param>
/// <param name="received">The danger words in what a person receives.</param>
public sealed class ReceivedReader(Func<string, IReadOnlyList<SignalHit>>? find, DangerRecognizer danger, DangerRecognizer received)
{
    private const string Meeting = "A3";
    private const string Deadline = "A4";

    // "Ons geheimpje" tells of somebody at home in the person's own story; in a message with a tactic they are the other's words.
    private const string SomebodyAtHome = "A10";

    /// <summary>Reads with the model and word lists of content.</summary>
    public ReceivedReader(SignalModel? model, DangerRecognizer danger, DangerRecognizer received)
        : this(model is null ? null : model.Find, danger, received)
    {
    }

    /// <summary>Reads one text. Whatever happens to the model, the words of danger are looked at.</summary>
    /// <param name="text">A message, or lines of a chat; never kept or logged.</param>
    public ReceivedReading Read(string text)
    {
        var lines = PastedChat.Read(text);
        var other = string.Join('\n', lines.Other);
        var signals = SignalsIn(text);
        var soon = received.Find(other).ToList();
        var meeting = soon.Find(hit => hit.RedFlag == Meeting);
        if (meeting is not null && signals is not null && !MeetsInDanger(signals))
        {
            soon.Remove(meeting);
        }

        if (signals is not null && Has(signals, "threat") && Has(signals, "urgency-pressure"))
        {
            soon.Add(new DangerHit(Deadline, DoneAlready: false, AboutSomeoneElse: false, NamesWriter: false, ""));
        }

        return new ReceivedReading(
            signals ?? [],
            danger.Find(string.Join('\n', lines.Own)),
            [.. danger.Find(other).Where(hit => signals is null or [] || hit.RedFlag != SomebodyAtHome).Concat(soon).DistinctBy(hit => (hit.RedFlag, hit.DoneAlready))],
            meeting is not null && signals is not null && Has(signals, "meeting-request") && !MeetsInDanger(signals),
            FromModel: signals is not null);
    }

    // Classmates meet tomorrow too: with any other signal beside it nobody is asked first.
    private static bool MeetsInDanger(IReadOnlyList<SignalHit> signals) => Has(signals, "meeting-request") && signals.Count > 1;

    private static bool Has(IReadOnlyList<SignalHit> signals, string signal) => signals.Any(hit => hit.Signal == signal);

    private IReadOnlyList<SignalHit>? SignalsIn(string text)
    {
        try
        {
            return find?.Invoke(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever broke, somebody is waiting for an answer; it is told that signals could not be looked for.
            return null;
        }
    }
}
