using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Tests.Triage;

public sealed class WordListTriageTests
{
    [Theory]
    [InlineData("ze pesten mij en hij chanteert mij", Topics.Sextortion)]
    [InlineData("hij chanteert mij en ze pesten mij", Topics.Sextortion)]
    [InlineData("hoi ze pesten mij", Topics.Bullying)]
    [InlineData("wat is chantage", Topics.Prevention)]
    [InlineData("chantage", Topics.Sextortion)]
    [InlineData("hoi chantage", Topics.Sextortion)]
    [InlineData("hoi", Topics.Smalltalk)]
    [InlineData("ze willen geld en ze hebben een foto", Topics.Sextortion)]
    [InlineData("ze willen geld", null)]
    [InlineData("niemand chanteert mij", null)]
    [InlineData("niemand chanteert mij. maar ze pesten mij", Topics.Bullying)]
    [InlineData("de schurk in de film chanteert", null)]
    [InlineData("in een film. hij chanteert mij", Topics.Sextortion)]
    [InlineData("", null)]
    public void Read_Topic(string text, string? expected) => Assert.Equal(expected, Small().Read(text, Role.Unknown).Topic);

    [Theory]
    [InlineData("mijn dochter en ik", Role.Unknown, Role.Parent)]
    [InlineData("ik en mijn dochter", Role.Unknown, Role.Parent)]
    [InlineData("ik", Role.Unknown, Role.Youth)]
    [InlineData("mijn dochter", Role.Friend, Role.Friend)]
    [InlineData("hoi", Role.Unknown, Role.Unknown)]
    [InlineData("hoi", Role.Professional, Role.Professional)]
    public void Read_Role_KnownOneStays(string text, Role known, Role expected) => Assert.Equal(expected, Small().Read(text, known).Role);

    [Fact]
    public void Read_NothingMatches_NotUnderstood() => Assert.Equal(TriageResult.NotUnderstood, Small().Read("xyz", Role.Unknown));

    [Fact]
    public void Read_Evidence_IsTheWordsForTheTopicThatWon() =>
        Assert.Equal(["chanteert"], Small().Read("Ze pesten mij, en hij CHANTÉERT mij!", Role.Unknown).Evidence);

    [Fact]
    public void Constructor_TopicThatDoesNotExist_SaysSo()
    {
        var list = new TopicWordList { Topics = [new TopicEntry { Topic = "weather", Phrases = ["regen"] }] };
        Assert.Contains("weather", Assert.Throws<PhraseFormatException>(() => new WordListTriage([list])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FastestHelpFirst_HoldsEveryTopicOnce()
    {
        var all = typeof(Topics).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        Assert.Equal(all.Count, Topics.FastestHelpFirst.Count);
        Assert.True(all.SetEquals(Topics.FastestHelpFirst));
    }

    [Theory]
    [InlineData("ik heb iemand gedwongen om foto's te sturen")]
    [InlineData("ik heb gedreigd dat ik de foto ging posten")]
    [InlineData("ik heb zelf iemand gechanteerd")]
    [InlineData("ik heb een naaktfoto van een meisje uit mijn klas gestuurd naar vrienden")]
    [InlineData("ik ben 41 en chat met een meisje van 13")]
    [InlineData("ik heb gevoelens voor kinderen")]
    [InlineData("i blackmailed a girl")]
    public void Read_WhatTheWriterDid_IsNeverTheRouteOfWhoWasHarmed(string text) =>
        Assert.Equal(Topics.Wrongdoing, TopicWords.Triage.Read(text, Role.Unknown).Topic);

    [Theory]
    [InlineData("hij heeft mij gechanteerd", Topics.Sextortion)]
    [InlineData("naakt foto van mij en hij wil geld", Topics.Sextortion)]
    [InlineData("ik ben 13 en chat met een man van 41", Topics.Grooming)]
    [InlineData("hij wil mij naakt zien op de camera", Topics.Grooming)]
    [InlineData("ik mag niks zeggen tegen mama", Topics.Grooming)]
    [InlineData("wij gaan zaterdag naar de film hij is van internet", Topics.Grooming)]
    public void Read_WhatWasDoneToTheWriter_IsTheirRoute(string text, string topic) =>
        Assert.Equal(topic, TopicWords.Triage.Read(text, Role.Unknown).Topic);

    [Fact]
    public void TopicWordListReader_UnknownKey_IsAnError() =>
        Assert.ThrowsAny<YamlDotNet.Core.YamlException>(() => WordListFile.Read<TopicWordList>(new StringReader("topics:\n  - topic: crisis\n    phrase: [x]\n")));

    private static WordListTriage Small() => new(
    [
        new TopicWordList
        {
            Except = ["niemand (chanteert|pest)"],
            Topics =
            [
                new TopicEntry { Topic = Topics.Bullying, Phrases = ["pesten"] },
                new TopicEntry { Topic = Topics.Sextortion, Phrases = ["chanteert", "geld + foto"], Unless = ["film"] },
                new TopicEntry { Topic = Topics.Sextortion, Phrases = ["chantage"], Weak = true },
                new TopicEntry { Topic = Topics.Prevention, Phrases = ["wat is"] },
                new TopicEntry { Topic = Topics.Smalltalk, Phrases = ["hoi"] },
            ],
            Roles = [new RoleEntry { Role = Role.Youth, Phrases = ["ik"] }, new RoleEntry { Role = Role.Parent, Phrases = ["mijn dochter"] }],
        },
    ]);
}
