namespace SafetyBot.Conversations.Retention;

/// <summary>By which rule a conversation is kept. The values are stored; a greater one holds until everything is forgotten.</summary>
public enum RetentionKind
{
    /// <summary>Anonymous: until some hours after its last activity.</summary>
    Anonymous = 0,

    /// <summary>The person left by the quick exit.</summary>
    Exited = 1,

    /// <summary>A return phrase was made.</summary>
    ReturnPhrase = 2,

    /// <summary>It was handed to helpline staff.</summary>
    HandedOff = 3,
}
