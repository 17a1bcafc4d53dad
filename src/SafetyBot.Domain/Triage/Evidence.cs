using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Triage;

/// <summary>Gathers which words of a message speak for its reading.</summary>
/// <param name="text">The message.</param>
internal sealed class Evidence(NormalizedText text)
{
    private const int MostPhrases = 4;

    // A word that says less than this share of the strongest one is only company.
    private const float WorthShowing = 0.35f;

    private readonly float[] weightOf = new float[text.Count];

    /// <summary>Parts what a feature says among its words.</summary>
    public void Add(Feature feature, float says)
    {
        // A message without words still has features of its shape.
        for (var i = feature.First; i <= Math.Min(feature.Last, weightOf.Length - 1); i++)
        {
            weightOf[i] += feature.Value * says / (feature.Last - feature.First + 1);
        }
    }

    /// <summary>The words that say most, neighbours together, the strongest first.</summary>
    /// <param name="between">How many words that say little may stand between neighbours of one sentence.</param>
    public IEnumerable<string> Strongest(int between = 0)
    {
        var least = weightOf.Append(0).Max() * WorthShowing;
        List<(int First, int Last, float Weight)> phrases = [];
        for (var i = 0; i < weightOf.Length; i++)
        {
            if (text.Tokens[i].IsSentenceEnd || weightOf[i] <= 0 || weightOf[i] < least)
            {
                continue;
            }

            if (phrases.Count > 0 && phrases[^1].Last >= i - 1 - between && !EndsBetween(phrases[^1].Last, i))
            {
                phrases[^1] = (phrases[^1].First, i, phrases[^1].Weight + weightOf[i]);
            }
            else
            {
                phrases.Add((i, i, weightOf[i]));
            }
        }

        return phrases.OrderByDescending(phrase => phrase.Weight).Take(MostPhrases).Select(phrase => text.Words(phrase.First, phrase.Last));
    }

    private bool EndsBetween(int last, int next)
    {
        for (var i = last + 1; i < next; i++)
        {
            if (text.Tokens[i].IsSentenceEnd)
            {
                return true;
            }
        }

        return false;
    }
}
