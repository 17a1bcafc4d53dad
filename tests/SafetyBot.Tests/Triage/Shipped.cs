using SafetyBot.Domain.Content;
using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>The models that the bot is shipped with.</summary>
internal static class Shipped
{
    public static BotContent Content { get; } = ContentLoader.Load(Dialogs.Folder).Content!;

    public static TriageModel Triage => Content.Model!;

    public static SignalModel Signals => Content.ReceivedSignals!;
}
