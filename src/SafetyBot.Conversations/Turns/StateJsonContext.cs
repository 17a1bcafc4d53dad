using System.Text.Json.Serialization;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Conversations.Turns;

/// <summary>Generated JSON of the application's own types in the state.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServiceUser))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
