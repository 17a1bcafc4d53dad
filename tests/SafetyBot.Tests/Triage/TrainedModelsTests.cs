using SafetyBot.Domain.Triage.Learning;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

public sealed class TrainedModelsTests
{
    [Fact]
    public void ShippedModel_BelongsToTheCuesBesideIt() => Assert.Equal(Shipped.Content.Lists.Stamp, Load(File.ReadAllBytes(ModelFile)).Stamp);

    [Fact]
    public void Save_Load_SameModel()
    {
        var bytes = File.ReadAllBytes(ModelFile);

        Assert.Equal(bytes, Save(Load(bytes)));
    }

    [Fact]
    public void Train_SameMessages_SameBytes()
    {
        var messages = LabelledSetReader.Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Content", "triage.en.jsonl")).Take(200));
        var features = CrossValidation.FeaturesOf(messages.Select(message => message.Text), Shipped.Content.Lists.Features);

        byte[] Train() => Save(new TrainedModels("", TriageTrainer.Train(messages, features), TriageTrainer.Train(messages, features)));

        Assert.Equal(Train(), Train());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no model at all")]
    public void Load_OtherFile_Refused(string text) => Assert.ThrowsAny<IOException>(() =>
    {
        try
        {
            Load(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (InvalidDataException exception)
        {
            throw new IOException(exception.Message);
        }
    });

    [Fact]
    public void Loader_NoModel_DangerWordsAnswerAlone()
    {
        using var folder = new ContentFolder();
        var content = folder.Load().Content!;

        Assert.Null(content.Model);
        Assert.NotEmpty(content.Danger.Find("sos"));
    }

    [Fact]
    public void Loader_BrokenModel_IsToldAndDangerWordsAnswerAlone()
    {
        using var folder = new ContentFolder();
        var result = folder.With(TrainedModels.File, "broken").Load();

        Assert.Null(result.Content!.Model);
        Assert.NotEmpty(result.Content.Danger.Find("sos"));
        Assert.Contains(result.Problems, problem => problem.File == TrainedModels.File);
    }

    private static string ModelFile => Path.Combine(Dialogs.Folder, TrainedModels.File);

    private static TrainedModels Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return TrainedModels.Load(stream);
    }

    private static byte[] Save(TrainedModels models)
    {
        using var stream = new MemoryStream();
        models.Save(stream);
        return stream.ToArray();
    }
}
