using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.Server.DirectLine;

/// <summary>Reads the cards of an activity: made just now, or come back from the store as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HeroCard))]
internal sealed partial class HeroCardJson : JsonSerializerContext
{
    /// <summary>The card that is attached; null when it is something else.</summary>
    public static HeroCard? In(Attachment attachment) => attachment.Content switch
    {
        HeroCard card => card,
        JsonElement json => json.Deserialize(Default.HeroCard),
        _ => null,
    };
}
