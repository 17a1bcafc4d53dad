using BenchmarkDotNet.Attributes;
using SafetyBot.Domain.Privacy;
using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Benchmarks;

/// <summary>Reading of free text with the trained models, and taking out what points to a person.</summary>
[MemoryDiagnoser]
public class TriageBenchmark
{
    private const string About100Characters = "hoi er is iemand op snap die steeds vraagt of ik afspreek en hij zegt dat ik het niet mag vertellen";
    private readonly string letter = string.Concat(Enumerable.Repeat(About100Characters + ". ", 10))[..1000];
    private readonly string hostile = string.Concat(Enumerable.Repeat("wil dood niet. ", 300))[..4000];
    private readonly PatternPersonalDataRemover remover = new([]);
    private readonly byte[] model = File.ReadAllBytes(Path.Combine(ShippedContent.Folder, TrainedModels.File));

    [Benchmark(Description = "triage model, 100 characters")]
    public TriageReading Message() => ShippedContent.Content.Model!.Read(About100Characters);

    [Benchmark(Description = "triage model, a letter of 1,000 characters")]
    public TriageReading Letter() => ShippedContent.Content.Model!.Read(letter);

    [Benchmark(Description = "triage model, 4,000 hostile characters")]
    public TriageReading Hostile() => ShippedContent.Content.Model!.Read(hostile);

    [Benchmark(Description = "signals in a received message, 100 characters")]
    public IReadOnlyList<SignalHit> Signals() => ShippedContent.Content.ReceivedSignals!.Find(About100Characters);

    [Benchmark(Description = "personal data, 100 characters")]
    public string PersonalData() => remover.Remove(About100Characters);

    [Benchmark(Description = "load the model file")]
    public TrainedModels Load()
    {
        using var stream = new MemoryStream(model);
        return TrainedModels.Load(stream);
    }
}
