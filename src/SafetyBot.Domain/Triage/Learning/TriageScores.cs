namespace SafetyBot.Domain.Triage.Learning;

/// <summary>How well a set of messages was read: the figures that are aimed at.</summary>
public sealed class TriageScores
{
    /// <param name="messages">The messages with all four labels.</param>
    /// <param name="readings">The reading of each.</param>
    public TriageScores(IReadOnlyList<LabelledMessage> messages, IReadOnlyList<TriageReading> readings)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var rows = messages.Zip(readings, (message, reading) => (Right: (Urgency)message.LabelOf(Heads.Urgency), Told: reading.Urgency)).ToList();
        Count = rows.Count;
        AcuteAtLeastHigh = ShareOf(right => right == Urgency.Acute, told => told >= Urgency.High);
        AcuteAcute = ShareOf(right => right == Urgency.Acute, told => told == Urgency.Acute);
        GraveAtLeastHigh = ShareOf(right => right >= Urgency.High, told => told >= Urgency.High);
        HarmlessAtLeastHigh = ShareOf(right => right <= Urgency.Low, told => told >= Urgency.High);
        HarmlessAcute = ShareOf(right => right <= Urgency.Low, told => told == Urgency.Acute);

        Topics = LabelScore.Of(Heads.Topic.Names, Pairs(Heads.Topic, reading => reading.Topic));
        Urgencies = LabelScore.Of(Heads.Urgency.Names, Pairs(Heads.Urgency, reading => reading.Urgency));
        Roles = LabelScore.Of(Heads.Role.Names, Pairs(Heads.Role, reading => reading.Role));
        Kinds = LabelScore.Of(Heads.Kind.Names, Pairs(Heads.Kind, reading => reading.Kind));
        Confusion = [.. Heads.Urgency.Labels.Select(right => Heads.Urgency.Labels.Select(told => rows.Count(row => row.Right == right && row.Told == told)).ToArray())];

        Share ShareOf(Func<Urgency, bool> which, Func<Urgency, bool> holds) => new(rows.Count(row => which(row.Right) && holds(row.Told)), rows.Count(row => which(row.Right)));

        List<(int Right, int Told)> Pairs<T>(Head<T> head, Func<TriageReading, T> told)
            where T : notnull => [.. messages.Zip(readings, (message, reading) => (message.LabelOf(head), IndexOf(head, told(reading))))];
    }

    /// <summary>Number of messages.</summary>
    public int Count { get; }

    /// <summary>Of the acute ones, told acute or high.</summary>
    public Share AcuteAtLeastHigh { get; }

    /// <summary>Of the acute ones, told acute.</summary>
    public Share AcuteAcute { get; }

    /// <summary>Of the acute and high ones, told acute or high.</summary>
    public Share GraveAtLeastHigh { get; }

    /// <summary>Of the low and none ones, told acute or high: a false alarm.</summary>
    public Share HarmlessAtLeastHigh { get; }

    /// <summary>Of the low and none ones, told acute.</summary>
    public Share HarmlessAcute { get; }

    /// <summary>Scores a topic.</summary>
    public IReadOnlyList<LabelScore> Topics { get; }

    /// <summary>Scores an urgency.</summary>
    public IReadOnlyList<LabelScore> Urgencies { get; }

    /// <summary>Scores a role.</summary>
    public IReadOnlyList<LabelScore> Roles { get; }

    /// <summary>Scores a kind.</summary>
    public IReadOnlyList<LabelScore> Kinds { get; }

    /// <summary>Messages by right urgency (rows) and told urgency (columns), from none to acute.</summary>
    public IReadOnlyList<int[]> Confusion { get; }

    /// <summary>Mean of the labels' F1.</summary>
    public static double MacroF1(IReadOnlyList<LabelScore> scores) => scores.Average(score => score.F1);

    private static int IndexOf<T>(Head<T> head, T label)
        where T : notnull => head.Labels.Index().First(known => known.Item.Equals(label)).Index;
}
