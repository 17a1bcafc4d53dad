using System.Diagnostics;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Tests.Privacy;

public sealed class PatternPersonalDataRemoverTests
{
    private readonly PatternPersonalDataRemover remover = new(["0800 0432", "0900-0113", "112"]);

    [Theory]
    [InlineData("06-12345678", "•••")]
    [InlineData("bel 06 12 34 56 78 maar", "bel ••• maar")]
    [InlineData("bel +31 6 12345678!", "bel •••!")]
    [InlineData("0031612345678", "•••")]
    [InlineData("(020) 123 45 67", "•••")]
    [InlineData("0475 12 34 56", "•••")]
    [InlineData("mail jan.de.vries+x@school.voorbeeld.nl nu", "mail ••• nu")]
    [InlineData("mijn rekening is NL91 ABNA 0417 1643 00", "mijn rekening is •••")]
    [InlineData("NL91ABNA0417164300", "•••")]
    [InlineData("BE68 5390 0754 7034", "•••")]
    [InlineData("ik woon op 1234 AB 12", "ik woon op •••")]
    [InlineData("1234ab, nr 12a", "•••")]
    public void Remove_PointsToAPerson_BlottedOut(string text, string expected)
    {
        Assert.Equal(expected, remover.Remove(text));
        Assert.Equal(expected, remover.Remove(remover.Remove(text)));
    }

    [Theory]
    [InlineData("bel 0800 0432 of 112")]
    [InlineData("ik belde 0800-0432")]
    [InlineData("0900-0113 is 113")]
    [InlineData("ik ben 14 en hij zegt dat hij 16 is")]
    [InlineData("hij wil 250 euro voor 20:00 uur op 24-11-2026")]
    [InlineData("in 2026 om 3 uur")]
    [InlineData("wij zitten in 3a, lokaal 1204")]
    public void Remove_PointsToNobody_Stays(string text) => Assert.Equal(text, remover.Remove(text));

    [Fact]
    public void Remove_LongHostileText_IsQuick()
    {
        var watch = Stopwatch.StartNew();
        foreach (var piece in (string[])["0 ", "a@", "a.", "NL12 ", "1234 ", "+0(", "0-"])
        {
            remover.Remove(string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length)));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
