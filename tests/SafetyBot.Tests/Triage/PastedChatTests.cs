using SafetyBot.Domain.Triage;

namespace SafetyBot.Tests.Triage;

public sealed class PastedChatTests
{
    [Theory]
    [InlineData("hoi hoe gaat het", "hoi hoe gaat het")]
    [InlineData("Me: hi\nThem: how old are you?", "how old are you?")]
    [InlineData("Them:how old are you?\nMe:12", "how old are you?")]
    [InlineData("[12-03-2026 14:05:33] Tom: stuur een foto\n[12-03-2026 14:06:01] Ik: nee", "stuur een foto")]
    [InlineData("12/3/26, 2:05 PM - Tom B: send it\n12/3/26, 2:06 PM - Me: no", "send it")]
    [InlineData("14:05 Tom: kom je?", "kom je?")]
    [InlineData("Tom: dit is\neen lange zin\nIk: oke", "dit is|een lange zin")]
    [InlineData("Let op: morgen toets", "Let op: morgen toets")]
    [InlineData("kijk hier: example.link\ntot zo", "kijk hier: example.link\ntot zo")]
    [InlineData("https://example.link/a", "https://example.link/a")]
    [InlineData("", "")]
    public void MessagesOfTheOther(string text, string expected) => Assert.Equal(expected, string.Join('|', PastedChat.MessagesOfTheOther(text)));

    [Theory]
    // WhatsApp on Android, Dutch and English.
    [InlineData("12-03-2026 14:03 - Berichten en gesprekken zijn end-to-end versleuteld.\n12-03-2026 14:05 - Tom: stuur een foto\n12-03-2026 14:06 - Ik: nee\n12-03-2026 14:07 - Tom: <Media weggelaten>", "nee", "stuur een foto")]
    [InlineData("12/03/2026, 14:05 - Tom: send a pic\n12/03/2026, 14:06 - Me: no\n12/03/2026, 14:07 - Tom: This message was deleted", "no", "send a pic")]
    [InlineData("3/12/26, 2:05 PM - Tom: send a pic\n3/12/26, 2:06 PM - Tom: now\n3/12/26, 2:07 PM - You: no", "no", "send a pic|now")]
    [InlineData("12-03-2026 14:05 - Tom heeft de groep gemaakt\n12-03-2026 14:05 - Tom: hoi\n12-03-2026 14:06 - Ik: hoi", "hoi", "hoi")]
    // WhatsApp on iPhone, with its marks and narrow spaces.
    [InlineData("\u200E[12-03-2026, 14:05:33] Tom: stuur een foto\n\u200E[12-03-2026, 14:06:01] Ik: nee\n[12-03-2026, 14:06:09] Tom: \u200Eafbeelding weggelaten", "nee", "stuur een foto")]
    [InlineData("[3/12/26, 2:05:33\u202FPM] Tom: send a pic\n[3/12/26, 2:06:01\u202FPM] Me: no", "no", "send a pic")]
    // Telegram.
    [InlineData("Tom, [12.03.2026 14:05]\nstuur een foto\nIk, [12.03.2026 14:06]\nnee", "nee", "stuur een foto")]
    [InlineData("[12.03.26 14:05] Tom: send it\n[12.03.26 14:06] Me: no", "no", "send it")]
    // Discord, copied from the window.
    [InlineData("Tom — Vandaag om 14:05\nstuur een foto\nwaar blijf je\nIk — Vandaag om 14:06\nnee", "nee", "stuur een foto|waar blijf je")]
    [InlineData("Tom — Today at 2:05 PM\nsend it\nMe — Today at 2:06 PM\nno", "no", "send it")]
    [InlineData("TomToday at 2:05 PM\nsend it\nMe — 03/12/2026 2:06 PM\nno", "no", "send it")]
    [InlineData("[14:05]Tom: send it\n[14:06]Me: no", "no", "send it")]
    // Instagram and Messenger.
    [InlineData("tom_b sent\nsend it\nYou sent\nno", "no", "send it")]
    [InlineData("tom_b heeft gestuurd\nstuur een foto\n14:05\nJe hebt verzonden\nnee\nGezien", "nee", "stuur een foto")]
    [InlineData("tom.b sent\nsend it\nYou replied to tom.b\nno", "no", "send it")]
    // Snapchat: who speaks in capitals above.
    [InlineData("TOM\nstuur een foto\nIK\nnee\nTOM\nwaarom niet", "nee", "stuur een foto|waarom niet")]
    [InlineData("TOM B\nsend it\nME\nno", "no", "send it")]
    // By hand.
    [InlineData("hij: stuur een foto\nik: nee\nhij: waarom niet", "nee", "stuur een foto|waarom niet")]
    [InlineData("> Tom: stuur een foto\n> Ik: nee", "nee", "stuur een foto")]
    [InlineData("Tom: stuur een foto 14:05 ✓✓\nIk: nee 14:06 ✓✓\nGelezen 14:07", "nee", "stuur een foto")]
    public void Read_ShapesOfApps_WhoWroteWhat(string text, string own, string other)
    {
        var lines = PastedChat.Read(text);

        Assert.Equal(own, string.Join('|', lines.Own));
        Assert.Equal(other, string.Join('|', lines.Other));
    }

    [Theory]
    [InlineData("12-03-2026 14:05 - Emma: nee\n12-03-2026 14:06 - Tom: stuur een foto", "nee|stuur een foto")]
    [InlineData("Emma — Vandaag om 14:05\nnee\nTom — Vandaag om 14:06\nstuur een foto", "nee|stuur een foto")]
    public void Read_ExportWithBothNames_NobodyKnowsWhoPastes_AllCounts(string text, string other) =>
        Assert.Equal(other, string.Join('|', PastedChat.Read(text).Other));

    [Theory]
    [InlineData("kom om 14:05 naar het station")]
    [InlineData("kom om 14:05")]
    [InlineData("STUUR NU EEN FOTO")]
    [InlineData("afspraak: morgen 14:05")]
    [InlineData("ze heeft gestuurd dat ze komt")]
    public void Read_OneMessage_StaysWhole(string text) => Assert.Equal(text, Assert.Single(PastedChat.Read(text).Other));

    [Fact]
    public void Read_Hostile_IsQuick()
    {
        var text = string.Concat(Enumerable.Repeat("[12-03-2026 14:05:33] \u200E:—, [1 ", 130));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            PastedChat.Read(text);
        }

        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }
}
