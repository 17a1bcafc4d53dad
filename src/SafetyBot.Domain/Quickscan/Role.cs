namespace SafetyBot.Domain.Quickscan;

/// <summary>Who is chatting, and so for whom a text is written.</summary>
public enum Role
{
    /// <summary>Not known yet, or not told.</summary>
    Unknown,

    /// <summary>A young person about themselves.</summary>
    Youth,

    /// <summary>A young person about another young person.</summary>
    Friend,

    /// <summary>A parent, carer, guardian or other non-professional adult about a child.</summary>
    Parent,

    /// <summary>Somebody who works with young people.</summary>
    Professional,
}
