using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>One call that the local Azure AI Language got.</summary>
internal sealed record LanguageCall(string PathAndQuery, IHeaderDictionary Headers, JsonElement Body)
{
    public string Kind => Body.GetProperty("kind").GetString()!;

    public JsonElement Parameters => Body.GetProperty("parameters");

    public IReadOnlyList<JsonElement> Documents => [.. Body.GetProperty("analysisInput").GetProperty("documents").EnumerateArray()];

    public string Text => Documents[0].GetProperty("text").GetString()!;
}
