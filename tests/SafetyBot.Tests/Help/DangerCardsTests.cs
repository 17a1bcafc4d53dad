using SafetyBot.Domain.Help;
using SafetyBot.Tests.Quickscan;

namespace SafetyBot.Tests.Help;

public sealed class DangerCardsTests
{
    private static readonly DangerCards Cards = new(
    [
        Card("deadline", 5, "A4"),
        Card("suicide", 2, "A2"),
        Card("done-already", 0, "A2") with { DoneAlready = true },
        Card("danger-now", 1, "A1", "A6"),
    ]);

    [Theory]
    [InlineData("A2", false, "suicide")]
    [InlineData("A2", true, "done-already")]
    [InlineData("A4", true, "deadline")]      // no card of its own for "done already"
    [InlineData("A6", false, "danger-now")]
    [InlineData("A99", false, "danger-now")]  // a flag the content does not know
    public void For_RedFlag_Card(string redFlag, bool doneAlready, string expected) =>
        Assert.Equal(expected, Cards.For(redFlag, doneAlready).Id);

    [Fact]
    public void For_SeveralRedFlags_GravestFirstEachOnce() =>
        Assert.Equal(["danger-now", "suicide", "deadline"], Cards.For(["A4", "A6", "A2", "A1"], doneAlready: false).Select(card => card.Id));

    private static DangerCard Card(string id, int order, params string[] redFlags) => new()
    {
        Id = id,
        Order = order,
        RedFlags = redFlags,
        Helplines = new Dictionary<Country, IReadOnlyList<string>>(),
        Status = ScanQuestions.Status,
    };
}
