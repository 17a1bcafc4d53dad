using System.Collections.Concurrent;

namespace SafetyBot.Cli.Simulation;

/// <summary>What was reached in all walks together.</summary>
internal sealed class Coverage
{
    private readonly ConcurrentDictionary<string, byte> questions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> options = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> branches = new(StringComparer.Ordinal);

    /// <summary>A question was asked.</summary>
    public void Asked(string question) => questions.TryAdd(question, 0);

    /// <summary>An option was chosen.</summary>
    public void Chosen(string question, string option) => options.TryAdd($"{question}={option}", 0);

    /// <summary>A branch was taken: a question was asked because of an answer, or a combination was met.</summary>
    public void Taken(string branch) => branches.TryAdd(branch, 0);

    /// <summary>What of the expected was not reached.</summary>
    public IEnumerable<string> Missing(ExpectedCoverage expected) =>
        expected.Questions.Except(questions.Keys).Select(question => $"never asked: {question}")
            .Concat(expected.Options.Except(options.Keys).Select(option => $"never chosen: {option}"))
            .Concat(expected.Branches.Except(branches.Keys).Select(branch => $"never taken: {branch}"));

    /// <summary>"questions 96/96, options 340/340, branches 200/200".</summary>
    public string Told(ExpectedCoverage expected) =>
        $"questions {Share(expected.Questions, questions)}, options {Share(expected.Options, options)}, branches {Share(expected.Branches, branches)}";

    private static string Share(IReadOnlySet<string> expected, ConcurrentDictionary<string, byte> reached) =>
        $"{expected.Count(reached.ContainsKey)}/{expected.Count}";
}
