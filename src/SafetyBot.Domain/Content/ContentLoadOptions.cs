namespace SafetyBot.Domain.Content;

/// <summary>What checking the content needs to know from outside.</summary>
public sealed record ContentLoadOptions
{
    /// <summary>The present day, to warn of numbers and hours that were checked too long ago. Null: no such warnings.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The text keys that the program itself asks for. Null: neither missing nor unused texts of the interface are looked for.</summary>
    public IReadOnlyCollection<string>? InterfaceKeys { get; init; }

    /// <summary>The text keys that the program uses when they are there, and does without when not.</summary>
    public IReadOnlyCollection<string> OptionalInterfaceKeys { get; init; } = [];

    /// <summary>
    /// Reads the word lists that only the program knows, given all files by path. What it throws as <see cref="WordListException"/> or
    /// <see cref="Triage.PhraseFormatException"/> is an error of the content. Null: they are not read.
    /// </summary>
    public Action<IReadOnlyDictionary<string, string>>? ReadOthers { get; init; }
}
