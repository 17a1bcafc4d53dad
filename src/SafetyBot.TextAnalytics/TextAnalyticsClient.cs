using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SafetyBot.TextAnalytics;

/// <summary>Asks Azure AI Language about texts. Safe to share between threads.</summary>
public class TextAnalyticsClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly Uri endpoint;
    private readonly TextAnalyticsClientOptions options;

    /// <summary>A client that signs in with a key.</summary>
    /// <param name="endpoint">Where the service is, such as https://example.cognitiveservices.azure.com.</param>
    /// <param name="credential">The key.</param>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    /// <summary>A client that signs in with a key.</summary>
    /// <param name="endpoint">Where the service is, such as https://example.cognitiveservices.azure.com.</param>
    /// <param name="credential">The key.</param>
    /// <param name="options">How it calls.</param>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, new KeyPolicy(credential))
    {
    }

    /// <summary>A client that signs in with Microsoft Entra. The endpoint must be https.</summary>
    /// <param name="endpoint">Where the service is; a custom domain, not a regional one.</param>
    /// <param name="credential">Gives the tokens.</param>
    public TextAnalyticsClient(Uri endpoint, TokenCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    /// <summary>A client that signs in with Microsoft Entra. The endpoint must be https.</summary>
    /// <param name="endpoint">Where the service is; a custom domain, not a regional one.</param>
    /// <param name="credential">Gives the tokens.</param>
    /// <param name="options">How it calls.</param>
    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, new BearerTokenAuthenticationPolicy(credential, Scope))
    {
    }

    private TextAnalyticsClient(Uri endpoint, TextAnalyticsClientOptions options, HttpPipelinePolicy login)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        this.endpoint = endpoint;
        this.options = options;
        pipeline = HttpPipelineBuilder.Build(options, login);
    }

    /// <summary>In which language a text is.</summary>
    /// <param name="document">The text, at most 5,120 text elements.</param>
    /// <param name="countryHint">The likely country as ISO 3166-1; null: that of the options.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The likeliest language; named "(Unknown)" when there is none.</returns>
    /// <exception cref="RequestFailedException">The service refused the call or the text, or cannot be reached.</exception>
    public virtual async Task<Response<DetectedLanguage>> DetectLanguageAsync(
        string document, string? countryHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var answer = await AskAsync(new AnalyzeText("LanguageDetection", [document]) { CountryHint = countryHint ?? options.DefaultCountryHint }, cancellationToken);
        return answer.One(DetectedLanguage.Read);
    }

    /// <summary>In which language each of some texts is.</summary>
    /// <param name="documents">The texts.</param>
    /// <param name="countryHint">The likely country as ISO 3166-1; null: that of the options.</param>
    /// <param name="options">How they are read; whether the service may log them.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="RequestFailedException">The service refused the call, or cannot be reached. A text that is refused alone is told in its result.</exception>
    public virtual async Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<string> documents, string? countryHint = null, TextAnalyticsRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var answer = await AskAsync(
            new AnalyzeText("LanguageDetection", [.. documents]) { CountryHint = countryHint ?? this.options.DefaultCountryHint, Options = options }, cancellationToken);
        return answer.All(DetectLanguageResultCollection.Read);
    }

    /// <summary>Whether a text is positive, negative, both or neither, and each of its sentences.</summary>
    /// <param name="document">The text, at most 5,120 text elements.</param>
    /// <param name="language">Its language as ISO 639-1; null: that of the options.</param>
    /// <param name="options">How it is read; whether the service may log it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="RequestFailedException">The service refused the call or the text, or cannot be reached.</exception>
    public virtual async Task<Response<DocumentSentiment>> AnalyzeSentimentAsync(
        string document, string? language = null, AnalyzeSentimentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var answer = await AskAsync(
            new AnalyzeText("SentimentAnalysis", [document]) { Language = language ?? this.options.DefaultLanguage, Options = options, HasOffsets = true }, cancellationToken);
        return answer.One(DocumentSentiment.Read);
    }

    /// <summary>What in a text points to a person.</summary>
    /// <param name="document">The text, at most 5,120 text elements.</param>
    /// <param name="language">Its language as ISO 639-1; null: that of the options.</param>
    /// <param name="options">How it is read; which categories are looked for.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="RequestFailedException">The service refused the call or the text, or cannot be reached.</exception>
    public virtual async Task<Response<PiiEntityCollection>> RecognizePiiEntitiesAsync(
        string document, string? language = null, RecognizePiiEntitiesOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var answer = await AskAsync(
            new AnalyzeText("PiiEntityRecognition", [document]) { Language = language ?? this.options.DefaultLanguage, Options = options, HasOffsets = true }, cancellationToken);
        return answer.One(PiiEntityCollection.Read);
    }

    /// <summary>The words that say what a text is about.</summary>
    /// <param name="document">The text, at most 5,120 text elements.</param>
    /// <param name="language">Its language as ISO 639-1; null: that of the options.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="RequestFailedException">The service refused the call or the text, or cannot be reached.</exception>
    public virtual async Task<Response<KeyPhraseCollection>> ExtractKeyPhrasesAsync(
        string document, string? language = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var answer = await AskAsync(new AnalyzeText("KeyPhraseExtraction", [document]) { Language = language ?? options.DefaultLanguage }, cancellationToken);
        return answer.One(KeyPhraseCollection.Read);
    }

    private async Task<AnalyzeTextAnswer> AskAsync(AnalyzeText question, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath("/language/:analyze-text", escape: false);
        request.Uri.AppendQuery("api-version", options.ApiVersion);
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(question.ToUtf8());
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError
            ? throw new RequestFailedException(message.Response)
            : new AnalyzeTextAnswer(message.Response, JsonDocument.Parse(message.Response.Content));
    }
}
