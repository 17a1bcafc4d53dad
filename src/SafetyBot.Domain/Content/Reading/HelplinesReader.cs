using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/helplines/*.yaml.</summary>
internal static class HelplinesReader
{
    private const int LastOrder = 1000;

    public static void Read(string path, MapReader root)
    {
        var status = StatusReader.OfFile(root);
        foreach (var map in root.Maps("helplines"))
        {
            var helpline = Helpline(map, status);
            if (root.Draft.Helplines.Exists(other => other.Id == helpline.Id))
            {
                map.Error("id", $"There is another helpline '{helpline.Id}'.");
                continue;
            }

            root.Draft.Helplines.Add(root.Draft.Placed(helpline, map.Place));
        }

        root.RefuseOtherKeys();
    }

    private static Helpline Helpline(MapReader map, ContentStatus file)
    {
        var helpline = new Helpline
        {
            Id = map.Text("id"),
            Country = map.Choice("country", Country.Unknown),
            Name = map.Text("name"),
            Topics = map.Texts("topics"),
            Roles = map.Choices<Role>("roles"),
            Ages = map.Choices("ages", AgeBand.Unknown, AgeBand.Declined),
            Phone = map.OptionalText("phone"),
            Sms = map.OptionalText("sms"),
            Chat = map.Link("chat"),
            Web = map.Link("web"),
            Cost = map.OptionalChoice<CallCost>("cost") ?? CallCost.Unknown,
            OnPhoneBill = map.OptionalFlag("onPhoneBill"),
            Languages = map.Texts("languages"),
            Hours = map.Has("hours") ? HoursReader.Read(map.Map("hours")) : OpeningHours.Unknown,
            Verified = map.Date("verified"),
            Confidence = map.Choice<Confidence>("confidence"),
            AlwaysShown = map.Flag("alwaysShown", whenMissing: false),
            ForVictims = map.Flag("forVictims", whenMissing: true),
            Order = map.Number("order", 0, LastOrder, whenMissing: 50),
            Status = StatusReader.OfItem(map, file),
        };
        map.RefuseOtherKeys();
        return helpline;
    }
}
