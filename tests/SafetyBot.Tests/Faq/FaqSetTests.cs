using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;
using SafetyBot.Tests.Triage;

namespace SafetyBot.Tests.Faq;

/// <summary>Questions are found by people's own words: three ways to ask each, none of them among the ways that the content lists.</summary>
public sealed class FaqSetTests
{
    private const double Fewest = 0.9;

    [Theory]
    [InlineData("nl", false)]
    [InlineData("en", false)]
    [InlineData("nl", true)]
    [InlineData("en", true)]
    public void Read_OwnWords_BestIsTheQuestionMeant(string language, bool unknownRole)
    {
        var rows = MessageSet.Read("questions.jsonl")
            .Where(row => row.String("lang") == language)
            .Select(row => (Id: row.String("id"), Text: row.String("text"), Role: unknownRole ? Role.Unknown : Enum.Parse<Role>(row.String("role"), ignoreCase: true)))
            .Where(row => Shipped.Content.Faq.Find(row.Id)!.IsFor(row.Role))
            .ToList();
        var missed = rows
            .Select(row => (row.Text, row.Id, Found: Shipped.Content.Faq.Read(row.Text, row.Role, language).Likely is [var best, ..] ? best.Entry.Id : null))
            .Where(row => row.Found != row.Id)
            .ToList();

        var found = 1 - ((double)missed.Count / rows.Count);
        Assert.True(found >= Fewest, $"Found {found:P1} of {rows.Count}:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Set_EveryQuestion_ThreeWaysALanguage() => Assert.All(
        Shipped.Content.Faq.Entries,
        entry => Assert.All((string[])["nl", "en"], language => Assert.Equal(
            3, MessageSet.Read("questions.jsonl").Count(row => row.String("id") == entry.Id && row.String("lang") == language))));
}
