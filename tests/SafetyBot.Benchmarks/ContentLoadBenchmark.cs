using BenchmarkDotNet.Attributes;
using SafetyBot.Domain.Content;

namespace SafetyBot.Benchmarks;

/// <summary>Reading and checking all of dialogs/.</summary>
[MemoryDiagnoser]
public class ContentLoadBenchmark
{
    [Benchmark(Description = "read and check dialogs/")]
    public ContentLoadResult Load() => ContentLoader.Load(ShippedContent.Folder);
}
