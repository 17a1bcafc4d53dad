namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("food", "food")]
    [InlineData("  fresh   food ", "fresh|food")]
    [InlineData("fresh/food", "fresh|food")]
    [InlineData("Food's GOOD, really!", "food|s|good|really")]
    [InlineData("één café", "één|café")]
    [InlineData("food 💥👍", "food|💥|👍")]
    [InlineData("food💥good", "food|💥|good")]
    [InlineData("你好 5", "你好|5")]
    [InlineData("", "")]
    [InlineData(" ?! ", "")]
    public void DefaultTokenizer_Text_GivesItsWords(string text, string words) =>
        Assert.Equal(words.Split('|', StringSplitOptions.RemoveEmptyEntries), Tokenizer.DefaultTokenizer(text).Select(token => token.Normalized));

    [Fact]
    public void DefaultTokenizer_Words_SayWhereTheyStandAndHowTheyWereWritten()
    {
        var tokens = Tokenizer.DefaultTokenizer("  Fresh 👍 food");

        Assert.Equal([(2, 6, "Fresh", "fresh"), (8, 9, "👍", "👍"), (11, 14, "food", "food")], tokens.Select(token => (token.Start, token.End, token.Text, token.Normalized)));
    }

    [Fact]
    public void DefaultTokenizer_Null_GivesNothing() => Assert.Empty(Tokenizer.DefaultTokenizerImpl(null));
}
