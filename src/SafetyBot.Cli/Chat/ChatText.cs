namespace SafetyBot.Cli.Chat;

/// <summary>Writes what the bot says in the form of a .chat file.</summary>
/// <remarks>
/// A message is "bot: text [Choice] [Choice]". A card is "card: title" and below it, indented, its paragraphs, a line "[Title] address"
/// for every link and a line "[Title]" for every other button.
/// </remarks>
internal static class ChatText
{
    private const string Indent = "  ";

    /// <summary>The lines of one activity.</summary>
    public static IEnumerable<string> Lines(Activity activity)
    {
        foreach (var card in CardsOf(activity))
        {
            yield return $"card: {card.Title}".TrimEnd();
            foreach (var line in LinesOf(card.Text).Concat((card.Buttons ?? []).Select(Button)))
            {
                yield return Indent + line;
            }
        }

        var choices = (activity.SuggestedActions?.Actions ?? []).Select(action => $"[{action.Title}]").ToList();
        if (string.IsNullOrEmpty(activity.Text) && choices.Count == 0)
        {
            yield break;
        }

        var lines = LinesOf(activity.Text).ToList();
        lines = [.. lines.SkipLast(1), string.Join(' ', [.. lines.TakeLast(1), .. choices])];
        yield return $"bot: {lines[0]}";
        foreach (var line in lines.Skip(1))
        {
            yield return Indent + line;
        }
    }

    /// <summary>All buttons of an activity.</summary>
    public static IEnumerable<CardAction> ButtonsOf(Activity activity) =>
        CardsOf(activity).SelectMany(card => card.Buttons ?? []).Concat(activity.SuggestedActions?.Actions ?? []);

    /// <summary>The cards of an activity.</summary>
    public static IEnumerable<HeroCard> CardsOf(Activity activity) => (activity.Attachments ?? []).Select(attachment => attachment.Content).OfType<HeroCard>();

    /// <summary>The lines of a text, without empty ones.</summary>
    public static IEnumerable<string> LinesOf(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Button(CardAction button) => button.Type == ActionTypes.OpenUrl ? $"[{button.Title}] {button.Value}" : $"[{button.Title}]";
}
