using System.Collections.Concurrent;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Cli.Simulation;

/// <summary>All walks, on all processors, and the proofs that need no walk.</summary>
internal sealed class SimulationRun
{
    private readonly BotContent content;
    private readonly ExpectedCoverage expected;
    private readonly Coverage coverage = new();
    private readonly List<Walk> walks;

    /// <summary>Prepares the walks.</summary>
    /// <param name="content">The content.</param>
    /// <param name="plans">Which walks.</param>
    /// <param name="whole">Whether these are all quickscans and the menu, so that every question of the conversation must be asked.</param>
    /// <param name="failures">Is told of turns that fail.</param>
    /// <param name="now">The time of all turns.</param>
    public SimulationRun(BotContent content, IReadOnlyList<WalkPlan> plans, bool whole, ITurnFailureObserver failures, DateTimeOffset now)
    {
        this.content = content;
        var knowledge = new KnowledgeSource(new ContentLibrary(content), new ModelWatch(Remembered(), Timeout.InfiniteTimeSpan));
        var pipeline = new TurnPipeline(knowledge, failures, new Installation(ReadAlong: true, ReturnPhrases: TimeSpan.FromDays(7)));
        expected = ExpectedCoverage.Of(content, plans, whole);
        walks = [.. plans.Select(plan => new Walk(plan, pipeline, content, coverage, now))];
    }

    // The same few sentences are said in every state, and the model says the same of them each time.
    private static Func<TriageModel, string, Role, string?, TriageReading> Remembered()
    {
        var readings = new ConcurrentDictionary<(string Text, Role Role, string? Topic), TriageReading>();
        return (model, text, role, topic) => readings.GetOrAdd((text, role, topic), said => model.Read(said.Text, said.Role, said.Topic));
    }

    /// <summary>States looked at so far.</summary>
    public int States => walks.Sum(walk => walk.States);

    /// <summary>Turns run so far.</summary>
    public int Edges => walks.Sum(walk => walk.Edges);

    /// <summary>Share of the expected questions, options and branches that was reached.</summary>
    public string Covered => coverage.Told(expected);

    /// <summary>Walks to the end.</summary>
    /// <returns>What is broken.</returns>
    public async Task<IReadOnlyList<SimulationFailure>> RunAsync(CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(walks, cancellationToken, async (walk, stop) => await walk.RunAsync(stop));
        return
        [
            .. QuestionWords.Broken(content),
            .. AdviceProof.Run(content),
            .. walks.SelectMany(walk => walk.Failures),
            .. coverage.Missing(expected).Select(missing => new SimulationFailure("coverage", missing, "-")),
        ];
    }
}
