using System.Text.Json.Serialization;

namespace SafetyBot.Server.DirectLine;

/// <summary>Generated JSON of what Direct Line writes beside activities.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(PostedBody))]
[JsonSerializable(typeof(ConversationBody))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
