using System.Text.Json;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Simulation;

/// <summary>What the simulated person says in one language (sentences.json).</summary>
/// <param name="Stop">The command to stop.</param>
/// <param name="Back">The command to go back.</param>
/// <param name="Pause">The command to pause.</param>
/// <param name="Review">The command to see the answers.</param>
/// <param name="Helplines">The command for helplines.</param>
/// <param name="Person">Asks for a person.</param>
/// <param name="Language">Asks for another language.</param>
/// <param name="Nonsense">Words that mean nothing to any question.</param>
/// <param name="TakeBack">Takes words of danger back.</param>
/// <param name="Acute">Sounds acute without a word of danger.</param>
/// <param name="Danger">A sentence for each red flag.</param>
/// <param name="Told">Stories, at least one for each topic.</param>
/// <param name="Received">Messages of somebody else to check: with a danger, with many signals, with one, about meeting soon, with none.</param>
/// <param name="Asked">Questions: a clear one, one that may mean several, one without an answer, and one that is refused.</param>
internal sealed record Sentences(
    string Stop,
    string Back,
    string Pause,
    string Review,
    string Helplines,
    string Person,
    string Language,
    string Nonsense,
    string TakeBack,
    string Acute,
    IReadOnlyDictionary<string, string> Danger,
    IReadOnlyList<string> Told,
    IReadOnlyList<string> Received,
    IReadOnlyList<string> Asked)
{
    private static readonly Dictionary<string, Sentences> ByLanguage = Read();

    /// <summary>The sentences in the language of a locale.</summary>
    public static Sentences For(Locale locale) => ByLanguage[locale.Language()];

    private static Dictionary<string, Sentences> Read()
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream("sentences.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Sentences>>(stream, CliJson.Options)!;
    }
}
