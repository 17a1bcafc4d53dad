namespace SafetyBot.BotBuilder.Schema;

/// <summary>The kinds of search a client may ask for.</summary>
public static class SearchInvokeTypes
{
    /// <summary>An ordinary search.</summary>
    public const string Search = "search";

    /// <summary>A search for one answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>Suggestions while typing.</summary>
    public const string Typeahead = "typeahead";
}
