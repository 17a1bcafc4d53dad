namespace SafetyBot.Server.Start;

/// <summary>Something that must be right before the server begins to listen.</summary>
public interface IStartCheck
{
    /// <summary>What is wrong, for an operator to read and mend; empty when all is well. Never throws.</summary>
    IEnumerable<string> Problems();
}
