namespace SafetyBot.Domain.Triage;

/// <summary>What a message can be about (triage labels), the one that needs the faster help first.</summary>
public static class Topics
{
    /// <summary>Thoughts of death, self-harm, violence, danger.</summary>
    public const string Crisis = "crisis";

    /// <summary>Made or lured to do things for others.</summary>
    public const string Exploitation = "exploitation";

    /// <summary>A threat to spread images or secrets.</summary>
    public const string Sextortion = "sextortion";

    /// <summary>Somebody builds a contact that is going wrong.</summary>
    public const string Grooming = "grooming";

    /// <summary>An image made, faked or shared without consent; nothing demanded.</summary>
    public const string ImageAbuse = "image-abuse";

    /// <summary>A partner or peer pushes for photos or acts.</summary>
    public const string Pressure = "pressure";

    /// <summary>Bullying, exclusion, stalking, exposing.</summary>
    public const string Bullying = "bullying";

    /// <summary>Hacked account, scam, fake profile.</summary>
    public const string Account = "account";

    /// <summary>A question about how to be safe.</summary>
    public const string Prevention = "prevention";

    /// <summary>"I did something wrong": a route of its own.</summary>
    public const string Wrongdoing = "wrongdoing";

    /// <summary>Greeting, thanks, who are you.</summary>
    public const string Smalltalk = "smalltalk";

    /// <summary>Outside online safety and well-being.</summary>
    public const string Other = "other";

    /// <summary>The topics of concern: each is said back and asked about before the bot goes on.</summary>
    public static IReadOnlyList<string> OfConcern { get; } = [Crisis, Exploitation, Sextortion, Grooming, ImageAbuse, Pressure, Bullying, Account];

    /// <summary>All topics: of two that fit, the earlier one needs the faster help and wins.</summary>
    public static IReadOnlyList<string> FastestHelpFirst { get; } = [.. OfConcern, Wrongdoing, Prevention, Smalltalk, Other];
}
