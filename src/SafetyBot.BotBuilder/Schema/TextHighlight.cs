namespace SafetyBot.BotBuilder.Schema;

/// <summary>A piece of a text that a suggestion is about.</summary>
public class TextHighlight
{
    /// <summary>An empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>One with these values.</summary>
    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The piece.</summary>
    public string? Text { get; set; }

    /// <summary>Which occurrence of it, from 1.</summary>
    public int? Occurrence { get; set; }
}
