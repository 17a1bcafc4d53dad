using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>How people answer in one language, as it stands in <c>dialogs/triage/answers.*.yaml</c>.</summary>
public sealed class AnswerWordList : WordList
{
    /// <summary>Words around an answer that change nothing about it.</summary>
    public List<string> Fillers { get; init; } = [];

    /// <summary>Ways to say yes plainly.</summary>
    public List<string> Yes { get; init; } = [];

    /// <summary>Ways to say no that cannot be meant otherwise.</summary>
    public List<string> No { get; init; } = [];

    /// <summary>Ways to say: I don't know.</summary>
    public List<string> Unknown { get; init; } = [];

    /// <summary>Ways to say: I'd rather not say.</summary>
    public List<string> Declined { get; init; } = [];

    /// <summary>Answers that can be meant in two ways.</summary>
    public List<string> Unclear { get; init; } = [];

    /// <summary>"Sometimes", "a bit", "I think so": yes to a worry, and no yes where yes would say that all is well.</summary>
    public List<string> HedgedYes { get; init; } = [];

    /// <summary>"I don't think so": no, and no no where no would say that all is well.</summary>
    public List<string> HedgedNo { get; init; } = [];

    /// <summary>Words after "yes" with which a sentence goes on telling.</summary>
    public List<string> AfterYes { get; init; } = [];

    /// <summary>Words after "no" with which a sentence goes on telling.</summary>
    public List<string> AfterNo { get; init; } = [];

    /// <summary>"But": after it a yes is still a yes to a worry, and no yes where yes would say that all is well.</summary>
    public List<string> But { get; init; } = [];

    /// <summary>Words that turn what follows "yes" around.</summary>
    public List<string> Negations { get; init; } = [];

    /// <summary>Words that make a sentence that begins with an answer doubtful.</summary>
    public List<string> Doubt { get; init; } = [];

    /// <summary>Words that are an answer to some questions only.</summary>
    public List<OptionPhrases> AnswersTo { get; init; } = [];

    /// <summary>Words for a place in the list of answers ("optie").</summary>
    public List<string> Option { get; init; } = [];

    /// <summary>Words for the places, counted from 1.</summary>
    public Dictionary<int, List<string>> Numbers { get; init; } = [];

    /// <summary>Words for the last place.</summary>
    public List<string> Last { get; init; } = [];

    /// <summary>Words for the last place but one.</summary>
    public List<string> SecondLast { get; init; } = [];

    /// <summary>Words that do not tell one answer from another.</summary>
    public List<string> SmallWords { get; init; } = [];
}
