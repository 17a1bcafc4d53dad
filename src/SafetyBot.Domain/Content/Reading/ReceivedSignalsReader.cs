using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/received.yaml.</summary>
internal static class ReceivedSignalsReader
{
    public static void Read(string path, MapReader root)
    {
        root.Draft.Statuses.Add((StatusReader.OfFile(root), root.Place));
        foreach (var (id, map) in root.Map("signals").Named())
        {
            var signal = new ReceivedSignal { Id = id, Signal = map.Text("signal"), Topic = map.OptionalText("topic") };
            root.Draft.ReceivedSignals[id] = root.Draft.Placed(signal, map.Place);
            map.RefuseOtherKeys();
        }

        root.RefuseOtherKeys();
    }
}
