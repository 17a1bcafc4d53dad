using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>What the bot understands of a message in the person's own words, by the trained model and the word lists together. Ids only. Pure.</summary>
/// <param name="Topic">What it is about; null when nothing fits.</param>
/// <param name="IsSure">Whether the topic is said back at once; else the person chooses among the likeliest.</param>
/// <param name="Urgency">How fast help is needed; the safer reading near the border.</param>
/// <param name="Certainty">How sure the urgency is, from 0 to 1.</param>
/// <param name="Role">Who writes; unknown when the words do not tell for sure.</param>
/// <param name="Likely">The two likeliest topics of concern; empty when none is likely.</param>
/// <param name="Told">What is told plainly.</param>
/// <param name="IsConcern">Whether it tells of something that asks for care.</param>
/// <param name="IsStory">Whether it tells what happened, about a topic of concern.</param>
public sealed record Understanding(
    string? Topic, bool IsSure, Urgency Urgency, double Certainty, Role Role, IReadOnlyList<string> Likely, ToldFacts Told, bool IsConcern, bool IsStory)
{
    // Where it is not open what else the message could be about. Cross-validated: of the topics said back from here on nine of ten are right.
    private const double SureOfTopic = 0.55;

    // For topics that lead to a short answer and not to a question the bar is higher: a call for help must not end there.
    private const double SureOfNoConcern = 0.8;

    // A wrong role asks somebody the wrong questions. Cross-validated: 97 of 100 are right from here on.
    private const double SureOfRole = 0.9;

    // Where the words say "about myself" too: 94 of 100.
    private const double SureOfSelf = 0.7;

    // Cross-validated: of the harmless messages 6 in 1,000 sound acute from here on.
    private const double SureOfAcute = 0.6;

    private const int FewestWords = 3;
    private const int MostLikely = 2;

    /// <summary>The understanding of a message.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="user">The person's state.</param>
    /// <param name="knowledge">Content and readers.</param>
    public static Understanding Of(string text, ServiceUser user, Knowledge knowledge)
    {
        var reading = knowledge.Reader.Read(text, user.Role);
        var words = knowledge.Triage.Read(text, user.Role);
        var told = knowledge.Content.Told.Find(text);
        var (topic, isSure) = TopicOf(reading, words.Topic);
        return new Understanding(
            topic,
            isSure,
            reading.Urgency,
            reading.Confidence.Urgency,
            RoleOf(reading, words.Role),
            LikelyOf(reading, words.Topic),
            told,
            (isSure && IsOfConcern(topic)) || reading.Urgency >= Urgency.High || IsOfConcern(words.Topic),
            reading.Kind is MessageKind.Disclosure && IsOfConcern(reading.Topic));
    }

    /// <summary>Whether it sounds acute at a question that asks for no story: an answer in a few words is no ground to interrupt.</summary>
    /// <param name="text">The person's words.</param>
    public bool InterruptsWith(string text) =>
        Urgency is Urgency.Acute && Certainty >= SureOfAcute && TextNormalizer.Normalize(text).Count >= FewestWords;

    private static (string? Topic, bool IsSure) TopicOf(TriageReading reading, string? words)
    {
        if (words == Topics.Wrongdoing || !reading.FromModel)
        {
            return (words, words is not null);
        }

        if (IsOfConcern(reading.Topic))
        {
            // "Nobody threatens me" is not said back as a threat.
            return (reading.Topic, reading.Topic == words || (reading.Confidence.Topic >= SureOfTopic && reading.Kind is not MessageKind.Negated));
        }

        // "I have to tell you something" is like small talk to the model; the greeting alone would end there.
        var isSure = reading.Urgency <= Urgency.Low && !IsOfConcern(words)
            && (reading.Topic == words || (reading.Topic != Topics.Smalltalk && reading.Confidence.Topic >= SureOfNoConcern));
        return (isSure ? reading.Topic : null, isSure);
    }

    private static List<string> LikelyOf(TriageReading reading, string? words)
    {
        List<string> likely = IsOfConcern(words) ? [words!] : [];
        if (IsOfConcern(reading.Topic) || reading.Urgency >= Urgency.Medium)
        {
            likely.AddRange(reading.Likeliest);
        }

        return [.. likely.Distinct(StringComparer.Ordinal).Take(MostLikely)];
    }

    // The lists know the words for somebody else; "about myself" only when both say so, because that is also how a friend writes.
    private static Role RoleOf(TriageReading reading, Role words)
    {
        if (words is Role.Friend or Role.Parent or Role.Professional || !reading.FromModel)
        {
            return words;
        }

        var sure = reading.Role is Role.Youth && words is Role.Youth ? SureOfSelf : SureOfRole;
        return reading.Confidence.Role >= sure ? reading.Role : Role.Unknown;
    }

    private static bool IsOfConcern(string? topic) => topic is not null && Topics.OfConcern.Contains(topic);
}
