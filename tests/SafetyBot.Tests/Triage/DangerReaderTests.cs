using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>For whom the card of a danger is written when the words are all that is known.</summary>
public sealed class DangerReaderTests
{
    [Theory]
    [InlineData("mijn vriend doet me pijn", Role.Youth)]
    [InlineData("mijn beste vriend van discord dreigt me in elkaar te slaan", Role.Youth)]
    [InlineData("mijn vriend van internet haalt me morgen op", Role.Youth)]
    [InlineData("ik ga morgen naar mijn vriend van internet", Role.Youth)]
    [InlineData("mijn vriend wordt geslagen door zijn vader", Role.Friend)]
    [InlineData("mijn beste vriendin wil dood", Role.Friend)]
    [InlineData("kleinzoon zegt niet meer leven", Role.Parent)]
    [InlineData("de dochter van mijn vriend wordt geslagen", Role.Parent)]
    [InlineData("mijn buurmeisje van 13 zegt dat ze dood wil", Role.Parent)]
    [InlineData("ik ben vertrouwenspersoon en een leerling snijdt zichzelf", Role.Professional)]
    [InlineData("ik werk in een jeugdinstelling, een meisje wil niet meer leven", Role.Professional)]
    public void In_WordsAlone_CardIsForWhoWrites(string text, Role reader) =>
        Assert.Equal(reader, Danger.In(text, Role.Unknown, Talk.Source.Current)?.Reader);

    [Theory]
    [InlineData("oom zit aan mij en heeft me verkracht", "home")]
    [InlineData("ik ben verkracht door een onbekende", "assault")]
    [InlineData("mijn vader slaat mij", "danger-now")]
    public void In_FamilyNamed_CardHasTheHelplineForHomes(string text, string card)
    {
        var content = Talk.Source.Current.Content;
        var danger = Danger.In(text, Role.Unknown, Talk.Source.Current)!;
        var shown = content.Cards.For(danger.RedFlag, danger.DoneAlready);

        Assert.Equal(card, shown.Id);
        Assert.Contains("nl-veiligthuis", shown.Helplines[Country.Netherlands]);
        Assert.Contains("be-1712", shown.Helplines[Country.Belgium]);
    }
}
