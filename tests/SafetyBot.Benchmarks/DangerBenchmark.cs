using BenchmarkDotNet.Attributes;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Benchmarks;

/// <summary>What every message goes through first: words of danger; and at the menu, what it is about.</summary>
[MemoryDiagnoser]
public class DangerBenchmark
{
    private const string About100Characters = "hoi er is iemand op snap die steeds vraagt of ik afspreek en hij zegt dat ik het niet mag vertellen";
    private readonly string hostile = string.Concat(Enumerable.Repeat("ik wil niet meer ", 250))[..4000];

    [Benchmark(Description = "danger words, 100 characters")]
    public IReadOnlyList<DangerHit> Danger() => ShippedContent.Content.Danger.Find(About100Characters);

    [Benchmark(Description = "topic words, 100 characters")]
    public TriageResult Topic() => ShippedContent.Content.Triage.Read(About100Characters, Role.Unknown);

    [Benchmark(Description = "danger words, 4,000 hostile characters")]
    public IReadOnlyList<DangerHit> Hostile() => ShippedContent.Content.Danger.Find(hostile);
}
