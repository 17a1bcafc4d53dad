using System.Globalization;
using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>One call of the service, as it goes out.</summary>
/// <param name="kind">What is asked, as the service names it.</param>
/// <param name="documents">The texts.</param>
internal sealed class AnalyzeText(string kind, IReadOnlyList<string> documents)
{
    /// <summary>The texts' language; null where that is what is asked.</summary>
    public string? Language { get; init; }

    /// <summary>The texts' likely country, where the language is asked.</summary>
    public string? CountryHint { get; init; }

    /// <summary>How they are read.</summary>
    public TextAnalyticsRequestOptions? Options { get; init; }

    /// <summary>Whether the answer tells places in the text, which are to be counted as .NET counts.</summary>
    public bool HasOffsets { get; init; }

    /// <summary>The body.</summary>
    public byte[] ToUtf8()
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            WriteParameters(json);
            json.WriteStartObject("analysisInput");
            json.WriteStartArray("documents");
            for (var i = 0; i < documents.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", i.ToString(CultureInfo.InvariantCulture));
                json.WriteString(Language is null ? "countryHint" : "language", Language ?? CountryHint);
                json.WriteString("text", documents[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteStartObject("parameters");
        json.WriteString("modelVersion", Options?.ModelVersion ?? "latest");
        if (Options?.DisableServiceLogs is { } notLogged)
        {
            json.WriteBoolean("loggingOptOut", notLogged);
        }

        if (HasOffsets)
        {
            json.WriteString("stringIndexType", "Utf16CodeUnit");
        }

        if (Options is RecognizePiiEntitiesOptions { CategoriesFilter: { Count: > 0 } categories })
        {
            json.WriteStartArray("piiCategories");
            foreach (var category in categories)
            {
                json.WriteStringValue(category.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
