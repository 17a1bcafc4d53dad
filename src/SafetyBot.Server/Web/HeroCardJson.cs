using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.Server.Web;

/// <summary>Reads a card that comes back from the store as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HeroCard))]
internal sealed partial class HeroCardJson : JsonSerializerContext
{
    /// <summary>The card.</summary>
    public static HeroCard? Read(JsonElement json) => json.Deserialize(Default.HeroCard);
}
