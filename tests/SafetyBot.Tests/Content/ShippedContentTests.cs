using CsCheck;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content;

/// <summary>The content in dialogs/ keeps its rules, and scores as it must however it is answered.</summary>
public sealed class ShippedContentTests
{
    private static readonly Lazy<ContentLoadResult> Loaded = new(() => ContentLoader.Load(Dialogs.Folder));

    public static TheoryData<string> Scans => ["youth", "friend", "parent"];

    [Fact]
    public void Load_ShippedContent_NoErrors() =>
        Assert.DoesNotContain(Loaded.Value.Problems, problem => problem.Severity == ContentSeverity.Error);

    [Theory]
    [MemberData(nameof(Scans))]
    public void Assess_WorseAnswer_NeverLowers(string scan) => QuickscanScorerProperties.WorseNeverLowers(Cases(scan));

    [Theory]
    [MemberData(nameof(Scans))]
    public void Assess_AnyOrder_SameAssessment(string scan) => QuickscanScorerProperties.OrderNeverMatters(Cases(scan));

    [Theory]
    [MemberData(nameof(Scans))]
    public void Assess_AnyAnswers_FloorsHold(string scan) => QuickscanScorerProperties.FloorsHold(Cases(scan));

    private static Gen<(Questionnaire Scan, QuestionnaireResponse Response)> Cases(string id)
    {
        var scan = Loaded.Value.Content!.Questionnaires[id];
        return QuickscanScorerProperties.GenResponse(scan).Select(response => (scan, response));
    }
}
