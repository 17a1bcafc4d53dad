namespace SafetyBot.BotBuilder.Schema;

/// <summary>An image on a card.</summary>
public class CardImage
{
    /// <summary>An empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>One with these values.</summary>
    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where the image is.</summary>
    public string? Url { get; set; }

    /// <summary>What it shows, in words.</summary>
    public string? Alt { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    public CardAction? Tap { get; set; }
}
