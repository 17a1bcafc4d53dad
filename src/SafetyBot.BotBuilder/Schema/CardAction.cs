using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>An empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>One with these values.</summary>
    public CardAction(
        string? type = null,
        string? title = null,
        string? image = null,
        string? text = null,
        string? displayText = null,
        object? value = null,
        object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The words on the button.</summary>
    public string? Title { get; set; }

    /// <summary>Where the image beside the words is.</summary>
    public string? Image { get; set; }

    /// <summary>The text of the message it makes.</summary>
    public string? Text { get; set; }

    /// <summary>The text shown in the conversation when it is tapped.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What it sends.</summary>
    public object? Value { get; set; }

    /// <summary>What only the channel knows.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What the image shows, in words.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>A button that shows and sends this text.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that shows and sends this text.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
