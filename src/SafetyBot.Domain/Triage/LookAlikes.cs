using System.Collections.Frozen;

namespace SafetyBot.Domain.Triage;

/// <summary>Letters of other alphabets, and digits, that are used to stand for a Latin letter.</summary>
internal static class LookAlikes
{
    private const string Foreign = "абвгеёзикмнорстухіјѕԁԛԝһӏαβγεηικμνορτυχωϲɡıℓ";
    private const string Latin = "abbreeeukmhopctyxijsdqwhlabyenikuvoptuxwcgil";

    private static readonly FrozenDictionary<char, char> Letters =
        Foreign.Zip(Latin).ToDictionary(pair => pair.First, pair => pair.Second).ToFrozenDictionary();

    /// <summary>The Latin letter that a lower-case foreign letter looks like; the letter itself when there is none.</summary>
    public static char ToLatin(char letter) => Letters.TryGetValue(letter, out var latin) ? latin : letter;

    /// <summary>The letter that a digit inside a word stands for ("d00d"); the digit itself when it stands for none.</summary>
    public static char FromDigit(char digit) => digit switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        _ => digit,
    };
}
