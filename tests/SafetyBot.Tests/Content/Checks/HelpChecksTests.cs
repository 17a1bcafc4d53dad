using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content.Checks;

/// <summary>Each rule of cards, advice and helplines, broken once.</summary>
public sealed class HelpChecksTests : IDisposable
{
    private const string Grooming = "advice/grooming.yaml";

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    // CompletenessCheck
    [InlineData("cards/danger.yaml", ", A11]", "]", "No danger card answers the red flag A11.")]
    [InlineData("cards/danger.yaml", "order: 1", "order: 1\ndoneAlready: true", "No danger card answers the red flag A2.")]
    [InlineData(Grooming, "parent:\n", "professional:\n", "There is no advice for 'parent' on 'grooming'.")]
    // ReferencesCheck
    [InlineData("cards/danger.yaml", "belgium: [nl-112]", "belgium: [be-112]", "There is no helpline 'be-112'. Did you mean 'nl-112'?")]
    [InlineData("cards/danger.yaml", "advice: crisis", "advice: crises", "There is no topic 'crises'. Did you mean 'crisis'?")]
    [InlineData("cards/danger.yaml", "belgium: [nl-112], ", "", "The card lists no helpline for 'belgium'.")]
    [InlineData("helplines/nl.yaml", "topics: [crisis]", "topics: [danger]", "There is no topic 'danger'.")]
    [InlineData(Grooming, "    helplines: [nl-helpwanted]", "    helplines: [nl-helpwnated]", "There is no helpline 'nl-helpwnated'. Did you mean 'nl-helpwanted'?")]
    [InlineData(Grooming, "    helplines: [nl-helpwanted]", "    signals: [S99]", "There is no signal 'S99'.")]
    [InlineData("signals.yaml", "topic: exploitation", "topic: trafficking", "There is no topic 'trafficking'.")]
    // HelplineNumbersCheck
    [InlineData("helplines/nl.yaml", "    confidence: C", "    phone: \"0800\"\n    confidence: C", "'nl-stopitnow' has confidence C, so its number is not shown.")]
    [InlineData("helplines/nl.yaml", "    phone: \"112\"\n", "", "'nl-112' is always shown, but has no 'phone'.")]
    // VictimPathCheck
    [InlineData("cards/danger.yaml", "elsewhere: [nl-112]", "elsewhere: [nl-stopitnow]", "The card lists 'nl-stopitnow', which is not for people who were harmed.")]
    [InlineData(Grooming, "[nl-helpwanted]", "[nl-stopitnow]", "'help' names 'nl-stopitnow', which is only for the topic 'wrongdoing'.")]
    // AdviceSafetyCheck
    [InlineData(Grooming, "    phase: now", "    phase: now\n    touches: [parents]", "'stop': it touches parents or home, so it needs 'onlyWhenHomeIsSafe: true'")]
    [InlineData(Grooming, "    phase: now", "    phase: now\n    touches: [go-home]\n    onlyWhenHomeIsSafe: true\n    otherPerson: [onlyOnline, atHome]", "'stop': it touches parents or home")]
    [InlineData(Grooming, "    phase: now", "    phase: now\n    touches: [block]", "'stop': it tells to block or confront, so it needs 'otherPerson: [onlyOnline]'")]
    [InlineData(Grooming, "    phase: now", "    phase: now\n    touches: [confront]\n    otherPerson: [onlyOnline, inRealLife]", "'stop': it tells to block or confront")]
    [InlineData(Grooming, "    phase: now", "    phase: now\n    touches: [delete]\n    helplines: [nl-helpwanted]", "'stop': it tells to delete what may be evidence.")]
    [InlineData("advice/wrongdoing.yaml", "    phase: now", "    phase: now\n    touches: [delete]", "'stop': it tells to delete what may be evidence.")]
    [InlineData(Grooming, "    phase: now", "    phase: now\n    touches: [parens]", "'parens' is nothing an advice touches. Did you mean 'parents'?")]
    [InlineData(Grooming, "    phase: now", "    phase: now\n    from: high", "The advice for 'youth' needs at least one item 'phase: now' without any condition")]
    [InlineData(Grooming, "    phase: who", "    phase: who\n    countries: [netherlands]", "The advice for 'parent' needs at least one item 'phase: who' without any condition")]
    public void Check_BrokenHelp_Told(string file, string part, string mistake, string expected) =>
        Assert.Contains(folder.Change(file, part, mistake).Errors(), error => error.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Check_DeleteAfterAHelpline_FineForWhoForwardedAnImage() =>
        Assert.Empty(folder.Change("advice/wrongdoing.yaml", "    phase: now", "    phase: now\n    touches: [delete]\n    helplines: [nl-helpwanted]").Errors());

    [Fact]
    public void Check_StopItNow_FineOnItsOwnRoute() =>
        Assert.Empty(folder.Change("advice/wrongdoing.yaml", "[nl-helpwanted]", "[nl-stopitnow]").Errors());

    [Fact]
    public void Check_MissingTopic_Told() =>
        Assert.Contains("advice:1: There is no advice on 'pressure': advice/pressure.yaml is missing.", folder.Without("advice/pressure.yaml").Errors());

    [Fact]
    public void Check_NoDangerWordsInALanguage_Told() =>
        Assert.Contains("triage/danger.en.yaml:1: The words of danger in this language are missing.", folder.Without("triage/danger.en.yaml").Errors());

    [Theory]
    [InlineData("Praat met je ouders.", "says 'ouders', so its item needs 'parents' under 'touches'.")]
    [InlineData("Blokkeer die persoon.", "says 'Blokkeer', so its item needs 'block' under 'touches'.")]
    public void Check_AdviceSpeaksOfWhatItDoesNotTouch_Told(string text, string expected) =>
        Assert.Contains(
            folder.WithText("advice-grooming.yaml", "advice-grooming-youth-stop", text, text, "Talk now.").Errors(),
            error => error.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Blokkeer die persoon nog niet.")]
    public void Check_AdviceNotTo_Fine(string text) =>
        Assert.Empty(folder.WithText("advice-grooming.yaml", "advice-grooming-youth-stop", text, text, "Wait.").Errors());

    [Fact]
    public void Check_Drafts_OneWarningAFileAndLanguage()
    {
        folder.Change("quickscan/youth.yaml", "en: reviewed", "en: draft").Change("helplines/nl.yaml", "nl: reviewed", "nl: draft");

        Assert.Equal(
            [
                "helplines/nl.yaml:6: Draft in nl: 3 item(s) no professional has reviewed yet.",
                "quickscan/youth.yaml:9: Draft in en: 7 item(s) no professional has reviewed yet.",
            ],
            folder.Warnings());
    }

    [Fact]
    public void Check_NoInterfaceStatus_CountsAsDraft()
    {
        folder.Without("interface.yaml");

        Assert.Equal(["interface.yaml:1: The file is missing, so the words of the interface count as a draft."], folder.Warnings());
        Assert.True(folder.Load().Content!.HasDrafts(Locale.Dutch));
    }

    [Theory]
    [InlineData("2027-01-31", 0)]
    [InlineData("2027-02-01", 0)]   // 92 days
    [InlineData("2027-02-02", 4)]   // three helplines, and the hours of one
    [InlineData("2026-10-31", 3)]   // verified in the future
    public void Check_Dates_OldOnesWarned(string today, int warnings)
    {
        var options = new ContentLoadOptions { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(warnings, folder.Warnings(options).Count);
        Assert.Empty(folder.Errors(options));
    }

    [Fact]
    public void Check_NeverVerified_Warned()
    {
        folder.Change("helplines/nl.yaml", "    verified: 2026-11-01\n    confidence: C", "    confidence: C");

        Assert.Contains(
            folder.Warnings(new ContentLoadOptions { Today = new DateOnly(2026, 11, 24) }),
            warning => warning.Contains("'nl-stopitnow' has no date of verification.", StringComparison.Ordinal));
    }
}
