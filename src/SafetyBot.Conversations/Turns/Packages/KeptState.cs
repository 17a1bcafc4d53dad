using System.Text;

namespace SafetyBot.Conversations.Turns;

/// <summary>The dialog state as it is kept: JSON in UTF-8, with the packages' own JSON.</summary>
public sealed class KeptState
{
    private KeptState(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>The JSON, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>A state that was read from where it is kept.</summary>
    public static KeptState Read(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>The JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
