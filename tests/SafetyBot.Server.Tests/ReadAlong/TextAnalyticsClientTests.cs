using System.Text.Json;
using Azure;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>The client says on the wire what Azure AI Language reads, and reads what it answers.</summary>
public sealed class TextAnalyticsClientTests : IAsyncLifetime
{
    private readonly LanguageService service = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public void Client_KnowsNothingOfSafety() => Assert.DoesNotContain(
        typeof(TextAnalyticsClient).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("SafetyBot", StringComparison.Ordinal));

    [Fact]
    public async Task DetectLanguage_Text_ToldWithNameCodeAndConfidence()
    {
        service.Language = "tr";
        var response = await Client().DetectLanguageAsync("merhaba", "nl");

        Assert.Equal(("tr", 0.98), (response.Value.Iso6391Name, response.Value.ConfidenceScore));
        Assert.Equal(200, response.GetRawResponse().Status);
        var call = Assert.Single(service.Calls);
        Assert.Equal("/language/:analyze-text?api-version=2023-04-01", call.PathAndQuery);
        Assert.Equal(
            """{"kind":"LanguageDetection","parameters":{"modelVersion":"latest"},"analysisInput":{"documents":[{"id":"0","countryHint":"nl","text":"merhaba"}]}}""",
            call.Body.GetRawText());
        Assert.Equal(LanguageService.Key, call.Headers["Ocp-Apim-Subscription-Key"]);
        Assert.Equal("application/json", call.Headers.ContentType);
        Assert.NotEmpty(call.Headers["x-ms-client-request-id"].ToString());
    }

    [Fact]
    public async Task DetectLanguage_NothingSaid_CountryOfTheOptions()
    {
        await Client(new TextAnalyticsClientOptions { DefaultCountryHint = "be" }).DetectLanguageAsync("hallo");
        Assert.Equal("be", Assert.Single(service.Calls).Documents[0].GetProperty("countryHint").GetString());
    }

    [Fact]
    public async Task DetectLanguageBatch_Texts_InOrderAndNotLogged()
    {
        var response = await Client().DetectLanguageBatchAsync(
            Enumerable.Range(0, 12).Select(i => $"tekst {i}"), "nl", new TextAnalyticsRequestOptions { DisableServiceLogs = true });

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{i}"), response.Value.Select(result => result.Id));
        Assert.All(response.Value, result => Assert.Equal("nl", result.PrimaryLanguage.Iso6391Name));
        Assert.True(Assert.Single(service.Calls).Parameters.GetProperty("loggingOptOut").GetBoolean());
    }

    [Fact]
    public async Task DetectLanguageBatch_TextRefused_ToldInItsResult()
    {
        service.RefuseTextsWith("InvalidDocument");
        var result = Assert.Single((await Client().DetectLanguageBatchAsync(["-"], "nl")).Value);

        Assert.True(result.HasError);
        Assert.Equal("InvalidDocument", result.Error.ErrorCode);
        Assert.Throws<InvalidOperationException>(() => result.PrimaryLanguage);
    }

    [Fact]
    public async Task AnalyzeSentiment_Text_ToldForWholeAndSentences()
    {
        service.Negative = 0.75;
        var sentiment = (await Client().AnalyzeSentimentAsync("ik baal 😢", "nl", new AnalyzeSentimentOptions { DisableServiceLogs = true })).Value;

        Assert.Equal(TextSentiment.Negative, sentiment.Sentiment);
        Assert.Equal((0, 0.25, 0.75), (sentiment.ConfidenceScores.Positive, sentiment.ConfidenceScores.Neutral, sentiment.ConfidenceScores.Negative));
        var sentence = Assert.Single(sentiment.Sentences);
        Assert.Equal(("ik baal 😢", 0, 10, TextSentiment.Negative), (sentence.Text, sentence.Offset, sentence.Length, sentence.Sentiment));
        var call = Assert.Single(service.Calls);
        Assert.Equal(
            """{"kind":"SentimentAnalysis","parameters":{"modelVersion":"latest","loggingOptOut":true,"stringIndexType":"Utf16CodeUnit"},"analysisInput":{"documents":[{"id":"0","language":"nl","text":"ik baal 😢"}]}}""",
            call.Body.GetRawText().Replace(@"\uD83D\uDE22", "😢", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RecognizePiiEntities_Text_WordsWithPlacesAndRedacted()
    {
        const string Text = "😀 mijn dochter Emma";
        var found = (await Client().RecognizePiiEntitiesAsync(Text, "nl", new RecognizePiiEntitiesOptions { CategoriesFilter = { PiiEntityCategory.Person } })).Value;

        Assert.Equal("😀 mijn dochter ****", found.RedactedText);
        var entity = Assert.Single(found);
        Assert.Equal(PiiEntityCategory.Person, entity.Category);
        Assert.Equal("Emma", Text.Substring(entity.Offset, entity.Length));
        Assert.Equal(("Emma", 0.97, (string?)null), (entity.Text, entity.ConfidenceScore, entity.SubCategory));
        Assert.Equal("""["Person"]""", Assert.Single(service.Calls).Parameters.GetProperty("piiCategories").GetRawText());
    }

    [Fact]
    public async Task ExtractKeyPhrases_Text_Phrases() =>
        Assert.Equal(["foto", "game"], (await Client().ExtractKeyPhrasesAsync("foto game", "nl")).Value);

    [Fact]
    public async Task TextRefused_ThrowsWithTheMostExactCode()
    {
        service.RefuseTextsWith("UnsupportedLanguageCode");
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Client().AnalyzeSentimentAsync("-", "xx"));
        Assert.Equal((200, "UnsupportedLanguageCode"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task CallRefused_ThrowsWithStatusAndCode()
    {
        service.FailWith(400, "InvalidRequest");
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Client().ExtractKeyPhrasesAsync("-"));
        Assert.Equal((400, "InvalidRequest"), (exception.Status, exception.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"results":{}}""")]
    [InlineData("""{"results":{"documents":[]}}""")]
    [InlineData("""{"results":{"documents":[{"id":"0"}]}}""")]
    [InlineData("""{"results":{"documents":[{"id":"0","sentiment":"great","confidenceScores":{"positive":1,"neutral":0,"negative":0},"sentences":[]}]}}""")]
    [InlineData("""{"results":{"documents":[{"id":"0","sentiment":"mixed","confidenceScores":{"positive":"1"},"sentences":[]}]}}""")]
    [InlineData("""{"results":{"documents":[{"id":"0","sentiment":"mixed","confidenceScores":{"positive":1e999,"neutral":0,"negative":0},"sentences":5}]}}""")]
    public async Task BadAnswer_Throws(string body)
    {
        service.AnswerWith(body);
        await Assert.ThrowsAnyAsync<JsonException>(() => Client().AnalyzeSentimentAsync("-"));
    }

    [Fact]
    public async Task Key_Changed_TheNewOneIsSent()
    {
        var credential = new AzureKeyCredential("old");
        var client = new TextAnalyticsClient(service.Address, credential);
        await Assert.ThrowsAsync<RequestFailedException>(() => client.ExtractKeyPhrasesAsync("foto"));
        credential.Update(LanguageService.Key);
        Assert.Equal(["foto"], (await client.ExtractKeyPhrasesAsync("foto")).Value);
    }

    [Fact]
    public async Task Cancelled_Stops()
    {
        service.Instead = async (http, _) =>
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().ExtractKeyPhrasesAsync("foto", "nl", stop.Token));
    }

    private TextAnalyticsClient Client(TextAnalyticsClientOptions? options = null) =>
        new(service.Address, new AzureKeyCredential(LanguageService.Key), options ?? new TextAnalyticsClientOptions());
}
