namespace SafetyBot.Server.DirectLine;

/// <summary>What came of reading a token.</summary>
public enum TokenStatus
{
    /// <summary>It is ours and still good.</summary>
    Valid,

    /// <summary>It is ours and too old.</summary>
    Expired,

    /// <summary>It is not ours, or was changed.</summary>
    Broken,
}
