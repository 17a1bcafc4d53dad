namespace SafetyBot.Cli.Simulation;

/// <summary>Which states follow which, and by which answers each is reached: also by answers whose states were found alike.</summary>
internal sealed class WalkGraph
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(string Open, List<int> Next)> nodes = [];
    private readonly Dictionary<string, HashSet<int>> reachedBy = new(StringComparer.Ordinal);

    /// <summary>Adds a state.</summary>
    /// <returns>Its number, and whether it is new.</returns>
    public (int Id, bool IsNew) Add(string key, string open)
    {
        var isNew = ids.TryAdd(key, nodes.Count);
        if (isNew)
        {
            nodes.Add((open, []));
        }

        return (ids[key], isNew);
    }

    /// <summary>An input leads from one state to another.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="to">The state after.</param>
    /// <param name="answer">The answer given, as "question=option"; null: another input.</param>
    public void Connect(int from, int to, string? answer)
    {
        nodes[from].Next.Add(to);
        if (answer is not null)
        {
            (reachedBy.TryGetValue(answer, out var known) ? known : reachedBy[answer] = []).Add(to);
        }
    }

    /// <summary>Whether a question is asked after an answer, as long as that answer stands.</summary>
    /// <param name="question">The id of the question answered.</param>
    /// <param name="option">The option chosen.</param>
    /// <param name="later">The id of the question asked later.</param>
    public bool Leads(string question, string option, string later)
    {
        var seen = new HashSet<int>(reachedBy.GetValueOrDefault($"{question}={option}", []).Where(id => nodes[id].Open != question));
        var waiting = new Queue<int>(seen);
        while (waiting.TryDequeue(out var id))
        {
            if (nodes[id].Open == later)
            {
                return true;
            }

            foreach (var next in nodes[id].Next.Where(next => nodes[next].Open != question && seen.Add(next)))
            {
                waiting.Enqueue(next);
            }
        }

        return false;
    }
}
