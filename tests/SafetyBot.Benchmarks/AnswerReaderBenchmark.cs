using BenchmarkDotNet.Attributes;
using SafetyBot.Conversations.Answers;

namespace SafetyBot.Benchmarks;

/// <summary>Reading one answer, beside Bot Framework's stock choice recognizer (the part of it that stands in SafetyBot.BotBuilder).</summary>
[MemoryDiagnoser]
public class AnswerReaderBenchmark
{
    private static readonly AnswerChoice[] Choices = [new("yes", "Ja", []), new("no", "Nee", []), new("unknown", "Weet ik niet", []), new("declined", "Zeg ik liever niet", [])];
    private static readonly List<string> Titles = [.. Choices.Select(choice => choice.Title)];
    private readonly AnswerReader reader = ShippedContent.Source.Current.Answers;

    [Params("nee", "jaaa", "kweenie", "zeg ik liever niet", "hij zegt dat ik moet betalen en ik weet niet wat ik moet doen")]
    public string Text { get; set; } = "";

    [Benchmark(Description = "answer reader")]
    public AnswerReading Read() => reader.Read(Text, Choices);

    [Benchmark(Baseline = true, Description = "stock choice recognizer")]
    public List<ModelResult<FoundChoice>> Stock() => ChoiceRecognizers.RecognizeChoices(Text, Titles);
}
