using SafetyBot.Domain.Triage;

namespace SafetyBot.Tests.Triage;

public sealed class PastedChatTests
{
    [Theory]
    [InlineData("hoi hoe gaat het", "hoi hoe gaat het")]
    [InlineData("Me: hi\nThem: how old are you?", "how old are you?")]
    [InlineData("[12-03-2026 14:05:33] Tom: stuur een foto\n[12-03-2026 14:06:01] Ik: nee", "stuur een foto")]
    [InlineData("12/3/26, 2:05 PM - Tom B: send it\n12/3/26, 2:06 PM - Me: no", "send it")]
    [InlineData("14:05 Tom: kom je?", "kom je?")]
    [InlineData("Tom: dit is\neen lange zin\nIk: oke", "dit is|een lange zin")]
    [InlineData("Let op: morgen toets", "Let op: morgen toets")]
    [InlineData("kijk hier: example.link\ntot zo", "kijk hier: example.link\ntot zo")]
    [InlineData("", "")]
    public void MessagesOfTheOther(string text, string expected) => Assert.Equal(expected, string.Join('|', PastedChat.MessagesOfTheOther(text)));
}
