using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/signals.yaml.</summary>
internal static class SignalsReader
{
    public static void Read(string path, MapReader root)
    {
        var status = StatusReader.OfFile(root);
        root.Draft.Statuses.Add((status, root.Place));
        foreach (var (id, map) in root.Map("signals").Named())
        {
            var signal = new Signal
            {
                Id = id,
                Level = map.Choice<RiskLevel>("level"),
                Topic = map.Text("topic"),
                Who = map.Choices("who", Role.Unknown),
                Sources = map.Has("sources") ? map.Texts("sources") : status.Sources,
                LeftOut = map.OptionalText("leftOut"),
            };
            root.Draft.Signals[id] = root.Draft.Placed(signal, map.Place);
            map.RefuseOtherKeys();
        }

        root.RefuseOtherKeys();
    }
}
