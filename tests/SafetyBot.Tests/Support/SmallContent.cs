using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;

namespace SafetyBot.Tests.Support;

/// <summary>The smallest content that keeps every rule.</summary>
internal static class SmallContent
{
    public const string Status = """
        owner: SafetyBot
        review: { nl: reviewed, nl-x-simple: reviewed, en: reviewed }
        date: 2026-11-24
        sources: [CHN]

        """;

    private const string DangerWords = """
        owner: SafetyBot
        status: reviewed
        date: 2026-11-24
        entries:
          - redFlag: A1
            phrases: [sos]

        """;

    // Double letters: no two words are one typo apart.
    private static readonly string ReturnWords = $"{Status}words: [{string.Join(", ", Enumerable.Range(0, 2048).Select(ReturnWord))}]\n";

    private static readonly string[] Scans = ["youth", "friend", "parent"];
    private static readonly string[] CardRoles = ["youth", "friend", "parent", "professional", "unknown"];
    private static readonly string[] Questions = ["about", "often", "gifts", "secret", "meeting", "adult"];
    private static readonly string[] Reasons = ["often", "gifts", "secret", "meeting", "combination-often-and-gifts"];
    private static readonly string[] Options = ["about-online", "about-photos", "adult-somebody", "adult-nobody", "adult-somebody-strength"];
    private static readonly string[] AdviceTexts = ["intro", "stop", "help"];
    private static readonly string[] Helplines = ["nl-112", "nl-helpwanted", "nl-stopitnow"];
    private static readonly string[] AdviceIds = [.. AdviceTopics.ByUrgency, SafetyBot.Domain.Triage.Topics.Wrongdoing];

    public static SortedDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["sources.yaml"] = """
                sources:
                  CHN: { title: "childnet.com", date: undated }
                  GK: { title: "Algemene kennis, niet nagekeken" }

                """,
            ["signals.yaml"] = Status + """
                signals:
                  A3: { level: acute, topic: grooming, who: [youth, friend, parent] }
                  G1: { level: low, topic: grooming, who: [youth, parent] }
                  G5: { level: high, topic: grooming, who: [youth] }
                  G7: { level: medium, topic: grooming, who: [youth, parent] }
                  T21: { level: low, topic: exploitation, who: [parent], leftOut: "Looks are no ground for a judgement." }

                """,
            ["interface.yaml"] = Status,
            ["helplines/nl.yaml"] = Status + """
                helplines:
                  - id: nl-112
                    country: netherlands
                    name: "112"
                    topics: [crisis]
                    phone: "112"
                    cost: free
                    verified: 2026-11-01
                    confidence: A
                    alwaysShown: true
                  - id: nl-helpwanted
                    country: netherlands
                    name: Helpwanted
                    phone: "020 261 52 75"
                    web: https://www.helpwanted.nl
                    cost: ordinary
                    hours: { week: ["mon-fri 09:00-17:00"], closedOnHolidays: true, checked: 2026-11-01 }
                    verified: 2026-11-01
                    confidence: A
                  - id: nl-stopitnow
                    country: netherlands
                    name: Stop it Now
                    topics: [wrongdoing]
                    web: https://www.stopitnow.nl
                    verified: 2026-11-01
                    confidence: C
                    forVictims: false

                """,
            ["triage/danger.nl.yaml"] = DangerWords,
            ["triage/danger.en.yaml"] = DangerWords,
            ["return-words/nl.yaml"] = ReturnWords,
            ["return-words/en.yaml"] = ReturnWords,
            ["cards/danger.yaml"] = Status + """
                id: danger
                redFlags: [A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11]
                order: 1
                helplines: { netherlands: [nl-112], belgium: [nl-112], elsewhere: [nl-112] }
                advice: crisis

                """,
        };
        foreach (var scan in Scans)
        {
            files[$"quickscan/{scan}.yaml"] = Scan(scan);
        }

        foreach (var topic in AdviceIds)
        {
            files[$"advice/{topic}.yaml"] = Advice(topic);
        }

        foreach (var locale in Locales.All)
        {
            AddTexts(files, locale);
        }

        return files;
    }

    private static string ReturnWord(int number) =>
        string.Concat(new[] { number / 169, number / 13 % 13, number % 13 }.Select(digit => new string((char)('a' + digit), 2)));

    private static string Scan(string id) => Status + $$"""
        id: {{id}}
        role: {{id}}
        thresholds: { medium: 3, high: 9 }
        questions:
          - linkId: about
            area: about
            kind: context
            options:
              online: {}
              photos: {}
              unknown: {}
          - linkId: often
            area: asks
            signals: [G1]
            options: { yes: { weight: 1 }, no: {}, unknown: {}, declined: {} }
          - linkId: gifts
            area: gifts
            signals: [G7]
            enableWhen: [ { question: about, answers: [online] } ]
            options: { yes: { weight: 2, atLeast: medium }, no: {}, unknown: { weight: 1 }, declined: { weight: 1 } }
          - linkId: secret
            area: secrecy
            signals: [G5]
            options:
              yes: { weight: 3, atLeast: high }
              no: {}
              unknown: { weight: 1 }
              declined: { weight: 1, atLeast: medium }
          - linkId: meeting
            area: meeting
            signals: [A3]
            options:
              yes: { weight: 10, atLeast: acute, redFlag: A3 }
              no: {}
              unknown: { weight: 1, atLeast: high }
              declined: { weight: 1, atLeast: high }
          - linkId: adult
            area: help
            kind: protective
            options:
              somebody: {}
              nobody: {}
              declined: {}
        combinations:
          - id: often-and-gifts
            all: [ { question: often, answers: [yes] } ]
            any: [ { question: gifts, answers: [yes, unknown] } ]
            atLeast: high
            signals: [G7]

        """;

    private static string Advice(string topic) => Status + $"id: {topic}\n" + string.Concat(Scans.Select(role => $$"""
        {{role}}:
          - id: stop
            phase: now
          - id: help
            phase: who
            helplines: [nl-helpwanted]

        """));

    private static void AddTexts(SortedDictionary<string, string> files, Locale locale)
    {
        var english = locale == Locale.English;
        var question = english ? "Does the other ask you this?" : "Vraagt de ander dit aan jou?";
        var line = english ? "Talk to a person you trust." : "Praat met een mens die je kent.";
        void Add(string file, IEnumerable<(string Key, string Text)> texts) =>
            files[$"locales/{locale.Tag()}/{file}.yaml"] = string.Concat(texts.Select(text => $"{text.Key}: \"{text.Text}\"\n"));

        foreach (var scan in Scans)
        {
            Add($"quickscan-{scan}", ScanTexts($"quickscan-{scan}", question, line));
        }

        foreach (var topic in AdviceIds)
        {
            Add(
                $"advice-{topic}",
                Scans.SelectMany(role => AdviceTexts.Select(id => ($"advice-{topic}-{role}-{id}", line)))
                    .Prepend(($"advice-{topic}-title", topic)));
        }

        Add(
            "cards",
            CardRoles.Select(role => ($"card-danger-{role}", line))
                .Append(("card-danger-title", line))
                .Append(("card-cannot-help", line))
                .Append(("card-112nl", line)));
        Add("helplines", Helplines.Select(id => ($"helpline-{id}", line)));
    }

    private static IEnumerable<(string Key, string Text)> ScanTexts(string scan, string question, string line)
    {
        foreach (var linkId in Questions)
        {
            yield return ($"{scan}-{linkId}", question);
            yield return ($"{scan}-{linkId}-again", question);
            yield return ($"{scan}-{linkId}-why", line);
        }

        foreach (var linkId in Reasons)
        {
            yield return ($"{scan}-{linkId}-reason", line);
        }

        foreach (var option in Options)
        {
            yield return ($"{scan}-{option}", "Talk");
        }
    }
}
