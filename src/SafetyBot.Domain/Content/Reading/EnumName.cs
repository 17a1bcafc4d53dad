namespace SafetyBot.Domain.Content.Reading;

/// <summary>How a choice is written in content.</summary>
internal static class EnumName
{
    /// <summary>camelCase ("onlyOnline"); a single letter stays as it is ("A").</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return name.Length == 1 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }
}
