namespace SafetyBot.Server.DirectLine;

/// <summary>What a client says of itself, in so far as it changes what it gets.</summary>
internal static class ClientAgent
{
    private const string Header = "x-ms-bot-agent";
    private const string Minimal = "(Minimal)";

    /// <summary>Whether it draws cards as empty bubbles, as Web Chat's minimal bundle does: a person in danger would see nothing.</summary>
    public static bool DrawsNoCards(HttpRequest request) => request.Headers[Header].ToString().Contains(Minimal, StringComparison.Ordinal);
}
