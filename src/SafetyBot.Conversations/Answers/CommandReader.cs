using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>Reads messages that steer the conversation ("stop", "wie leest mee?"), in Dutch and English at once. Pure.</summary>
public sealed class CommandReader
{
    private readonly WholeMessage phrases;
    private readonly List<string> ids;

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public CommandReader(IReadOnlyList<CommandWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ids = [.. lists.SelectMany(list => list.Commands.Keys).Distinct(StringComparer.Ordinal)];
        var commands = lists.SelectMany(list => list.Commands)
            .SelectMany(command => command.Value.Select(phrase => (ids.IndexOf(command.Key), phrase)));
        var fillers = lists.SelectMany(list => list.Fillers).Select(filler => (WholeMessage.Filler, filler));
        phrases = new WholeMessage([.. commands, .. fillers], lists);
    }

    /// <summary>The id of the command; null when the message is none, holds other words as well, or names two commands.</summary>
    public string? Read(string text)
    {
        var normalized = TextNormalizer.Normalize(text);
        var found = WholeMessage.Cover(normalized, phrases.Find(normalized));
        return found is { Count: > 0 } && found.TrueForAll(meaning => meaning == found[0]) ? ids[found[0]] : null;
    }
}
