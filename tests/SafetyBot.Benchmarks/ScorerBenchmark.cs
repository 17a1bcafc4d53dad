using BenchmarkDotNet.Attributes;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Benchmarks;

/// <summary>Scoring the twelve answers of a whole path.</summary>
[MemoryDiagnoser]
public class ScorerBenchmark
{
    private readonly QuickscanScorer scorer = ShippedContent.Content.Scorers["youth"];
    private readonly QuestionnaireResponse response = new() { Questionnaire = "youth" };

    [GlobalSetup]
    public void Setup()
    {
        var questionnaire = ShippedContent.Content.Questionnaires["youth"];
        while (questionnaire.Next(response, easy: false) is { } question)
        {
            response.Set(question.LinkId, question.Options[response.Answers.Count % question.Options.Count].Id);
        }
    }

    [Benchmark(Description = "score a whole path")]
    public Assessment Assess() => scorer.Assess(response);
}
