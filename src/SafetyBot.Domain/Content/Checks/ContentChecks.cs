namespace SafetyBot.Domain.Content.Checks;

/// <summary>All rules that content is checked by.</summary>
internal static class ContentChecks
{
    public static IReadOnlyList<IContentCheck> All { get; } =
    [
        new IdsCheck(),
        new ReferencesCheck(),
        new CompletenessCheck(),
        new MissingTextsCheck(),
        new UnusedTextsCheck(),
        new LocaleKeysCheck(),
        new SameFactsCheck(),
        new SignalsAskedCheck(),
        new ToldSignalsCheck(),
        new QuestionOptionsCheck(),
        new ConditionsCheck(),
        new QuestionPathsCheck(),
        new QuestionWordsCheck(),
        new HelplineNumbersCheck(),
        new NumbersInTextsCheck(),
        new VictimPathCheck(),
        new AdviceSafetyCheck(),
        new AdviceWordsCheck(),
        new FaqCheck(),
        new FaqFiguresCheck(),
        new FaqWordsCheck(),
        new ForbiddenWordsCheck(),
        new TextLengthCheck(),
        new ReadabilityCheck(),
        new DraftsCheck(),
        new DatesCheck(),
        new ModelCheck(),
        new ReturnWordsCheck(),
    ];
}
