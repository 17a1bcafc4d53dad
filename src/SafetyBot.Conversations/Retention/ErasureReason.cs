namespace SafetyBot.Conversations.Retention;

/// <summary>Why a conversation is erased. Stands in the audit row by its name.</summary>
public enum ErasureReason
{
    /// <summary>Its time was over.</summary>
    Retention,

    /// <summary>The person asked for it.</summary>
    AskedByPerson,

    /// <summary>It was erased before and came back from a backup.</summary>
    ErasedBefore,

    /// <summary>The person went on elsewhere by the return phrase.</summary>
    Returned,
}
