namespace SafetyBot.BotBuilder.Schema;

/// <summary>How several attachments stand beside each other.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>Below each other.</summary>
    public const string List = "list";

    /// <summary>Beside each other, to swipe through.</summary>
    public const string Carousel = "carousel";
}
