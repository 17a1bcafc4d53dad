using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>A card, an image or a file that goes with a message.</summary>
public class Attachment
{
    /// <summary>An empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>One with these values.</summary>
    public Attachment(
        string? contentType = null,
        string? contentUrl = null,
        object? content = null,
        string? name = null,
        string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type, or the kind of card.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public object? Content { get; set; }

    /// <summary>The name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>Where a small image of it is.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
