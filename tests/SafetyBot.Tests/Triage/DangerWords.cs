using SafetyBot.Domain.Content;
using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>The recogniser with the danger words that the bot is shipped with.</summary>
internal static class DangerWords
{
    public static DangerRecognizer Recognizer { get; } = new([Read("danger.nl.yaml"), Read("danger.en.yaml")]);

    public static bool Finds(string text) => Recognizer.Find(text).Count > 0;

    private static DangerWordList Read(string file)
    {
        using var yaml = Dialogs.OpenTriage(file);
        return WordListFile.Read<DangerWordList>(yaml);
    }
}
