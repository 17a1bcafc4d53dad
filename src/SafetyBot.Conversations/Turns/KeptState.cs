using System.Text;

namespace SafetyBot.Conversations.Turns;

/// <summary>The dialog state as it is kept: JSON in UTF-8. One that this process wrote also remembers which types it was made of, so that it is read in one go.</summary>
/// <remarks>Has a twin in Packages/ that is compiled instead when Microsoft's packages are taken (src/README.md, decision 1).</remarks>
public sealed class KeptState
{
    internal KeptState(StateJson json) => Json = json;

    /// <summary>The JSON, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => Json.Utf8;

    internal StateJson Json { get; }

    /// <summary>A state that was read from where it is kept.</summary>
    public static KeptState Read(ReadOnlyMemory<byte> utf8) => new(StateJson.FromUtf8(utf8));

    /// <summary>The JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
