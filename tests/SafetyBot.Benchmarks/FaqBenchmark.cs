using BenchmarkDotNet.Attributes;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Benchmarks;

/// <summary>Finding the question of dialogs/faq/ that words ask, and the guard that is asked before it.</summary>
[MemoryDiagnoser]
public class FaqBenchmark
{
    private readonly string hostile = string.Concat(Enumerable.Repeat("hoekrijgikeenfoto wegg ", 200))[..4000];

    [Benchmark(Description = "one question")]
    public FaqReading Question() => ShippedContent.Content.Faq.Read("kan iemand helpen om mijn foto van internet te halen?", Role.Youth, "nl");

    [Benchmark(Description = "4,000 hostile characters")]
    public FaqReading Hostile() => ShippedContent.Content.Faq.Read(hostile, Role.Unknown, "nl");

    [Benchmark(Description = "guard, one question")]
    public GuardVerdict Guard() => ShippedContent.Content.Faq.Guard.Read("kan iemand helpen om mijn foto van internet te halen?");

    [Benchmark(Description = "guard, 4,000 hostile characters")]
    public GuardVerdict GuardHostile() => ShippedContent.Content.Faq.Guard.Read(hostile);
}
