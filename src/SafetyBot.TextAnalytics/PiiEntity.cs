using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>Words that point to a person.</summary>
public readonly struct PiiEntity
{
    private PiiEntity(string text, PiiEntityCategory category, string? subCategory, double confidenceScore, int offset, int length)
    {
        Text = text;
        Category = category;
        SubCategory = subCategory;
        ConfidenceScore = confidenceScore;
        Offset = offset;
        Length = length;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Their kind.</summary>
    public PiiEntityCategory Category { get; }

    /// <summary>Their kind within it; null: none.</summary>
    public string? SubCategory { get; }

    /// <summary>How sure the service is, 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Where they begin, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>How long they are, in UTF-16 units.</summary>
    public int Length { get; }

    internal static PiiEntity Read(JsonElement entity) => new(
        entity.GetProperty("text").GetString()!,
        entity.GetProperty("category").GetString()!,
        entity.TryGetProperty("subcategory", out var sub) ? sub.GetString() : null,
        entity.GetProperty("confidenceScore").GetDouble(),
        entity.GetProperty("offset").GetInt32(),
        entity.GetProperty("length").GetInt32());
}
