using SafetyBot.Conversations.Answers;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Answering;

public sealed class CommandReaderTests
{
    private static readonly CommandReader Reader = new([Read("commands.nl.yaml"), Read("commands.en.yaml")]);

    public static TheoryData<string, string?> Rows
    {
        get
        {
            TheoryData<string, string?> rows = [];
            foreach (var row in MessageSet.Read("commands.jsonl"))
            {
                rows.Add(row.String("text"), row.GetProperty("expect").GetString());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_Message_IsItsCommand(string text, string? expected) => Assert.Equal(expected, Reader.Read(text));

    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    public void Read_CrisisMessages_AreNoCommand(string file) =>
        Assert.All(MessageSet.Read(file), row => Assert.Null(Reader.Read(row.String("text"))));

    private static CommandWordList Read(string file)
    {
        using var yaml = Dialogs.OpenTriage(file);
        return WordListFile.Read<CommandWordList>(yaml);
    }
}
