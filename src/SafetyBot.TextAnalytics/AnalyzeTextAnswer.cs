using System.Text.Json;
using Azure;

namespace SafetyBot.TextAnalytics;

/// <summary>One answer of the service.</summary>
/// <param name="response">The response.</param>
/// <param name="json">Its body.</param>
internal sealed class AnalyzeTextAnswer(Response response, JsonDocument json) : IDisposable
{
    private JsonElement Results => Readable(root => root.GetProperty("results"), json.RootElement);

    /// <summary>What it says of all texts.</summary>
    public Response<T> All<T>(Func<JsonElement, T> read) => Response.FromValue(Readable(read, Results), response);

    /// <summary>What it says of the one text that was sent.</summary>
    /// <exception cref="RequestFailedException">The text was refused.</exception>
    public Response<T> One<T>(Func<JsonElement, T> read)
    {
        foreach (var (_, refused) in Readable(results => TextAnalyticsError.ReadAll(results).ToList(), Results))
        {
            throw new RequestFailedException(response.Status, refused.Message, refused.ErrorCode.ToString(), innerException: null);
        }

        return Response.FromValue(Readable(results => read(results.GetProperty("documents")[0]), Results), response);
    }

    public void Dispose() => json.Dispose();

    // A member that is missing or of another kind is bad JSON of this service, whatever System.Text.Json calls it.
    private static T Readable<T>(Func<JsonElement, T> read, JsonElement element)
    {
        try
        {
            return read(element);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new JsonException("The answer does not have the form of Azure AI Language.", exception);
        }
    }
}
