namespace SafetyBot.Domain.Help;

/// <summary>The danger cards, and which of them a red flag raises.</summary>
public sealed class DangerCards
{
    /// <summary>The red flag for being in danger now, whose card is shown for a flag the content does not know.</summary>
    private const string InDangerNow = "A1";

    private readonly List<DangerCard> gravestFirst;

    /// <summary>Prepares the choice among these cards.</summary>
    public DangerCards(IEnumerable<DangerCard> cards) =>
        gravestFirst = [.. cards.OrderBy(card => card.Order).ThenBy(card => card.Id, StringComparer.Ordinal)];

    /// <summary>All cards, gravest first.</summary>
    public IReadOnlyList<DangerCard> All => gravestFirst;

    /// <summary>The card with this id, or null.</summary>
    public DangerCard? Find(string id) => gravestFirst.Find(card => card.Id == id);

    /// <summary>The card for a red flag.</summary>
    /// <param name="redFlag">"A1" to "A11"; one the content does not know gives the card for danger now, never none.</param>
    /// <param name="doneAlready">Whether something was done to oneself already.</param>
    /// <exception cref="InvalidOperationException">There are no cards at all; content that was checked has them.</exception>
    public DangerCard For(string redFlag, bool doneAlready) =>
        Among(redFlag, doneAlready) ?? Among(redFlag, !doneAlready) ?? Among(InDangerNow, doneAlready: false) ?? gravestFirst.FirstOrDefault()
        ?? throw new InvalidOperationException("There is no danger card.");

    /// <summary>The cards for several red flags, gravest first, each once.</summary>
    /// <param name="redFlags">"A1" to "A11".</param>
    /// <param name="doneAlready">Whether something was done to oneself already.</param>
    public IReadOnlyList<DangerCard> For(IEnumerable<string> redFlags, bool doneAlready) =>
        [.. redFlags.Select(flag => For(flag, doneAlready)).Distinct().OrderBy(gravestFirst.IndexOf)];

    private DangerCard? Among(string redFlag, bool doneAlready) =>
        gravestFirst.Find(card => card.DoneAlready == doneAlready && card.RedFlags.Contains(redFlag));
}
