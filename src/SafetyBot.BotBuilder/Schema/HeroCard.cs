using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>A card with one large image, text and buttons.</summary>
public class HeroCard
{
    /// <summary>The content type of an attachment that holds one.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>An empty one.</summary>
    public HeroCard()
    {
    }

    /// <summary>One with these values.</summary>
    public HeroCard(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        IList<CardImage>? images = null,
        IList<CardAction>? buttons = null,
        CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The line below the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The images.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What happens when the card itself is tapped.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
