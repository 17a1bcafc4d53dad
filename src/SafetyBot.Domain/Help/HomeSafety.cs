namespace SafetyBot.Domain.Help;

/// <summary>Answer to "Is thuis veilig?", asked from high before advice.</summary>
public enum HomeSafety
{
    /// <summary>Not asked, not known or rather not said: not surely safe.</summary>
    Unknown,

    /// <summary>Home is safe.</summary>
    Safe,

    /// <summary>Home is not safe.</summary>
    Unsafe,
}
