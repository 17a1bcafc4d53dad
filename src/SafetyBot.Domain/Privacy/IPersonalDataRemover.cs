namespace SafetyBot.Domain.Privacy;

/// <summary>Takes what points to a person out of words before they are kept.</summary>
public interface IPersonalDataRemover
{
    /// <summary>The text with everything that points to a person blotted out. Applied twice it changes nothing more.</summary>
    string Remove(string text);
}
