using System.Globalization;
using System.Text;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Turns a message into plain words, so that an accent, a disguise or a stretched letter does not hide what somebody says.
/// Pure, and linear in the length of the text.
/// </summary>
public static class TextNormalizer
{
    /// <summary>The words of a text, whatever its spelling. Never throws, also not on broken Unicode.</summary>
    public static NormalizedText Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = System.Text.Ascii.IsValid(text) ? text : WithoutMarks(WithoutMarks(text).Normalize(NormalizationForm.FormKD));
        var writer = new TokenWriter(plain.Length);

        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                writer.Append((char)(c | 0x20));
            }
            else if (char.IsLetterOrDigit(c))
            {
                writer.Append(LookAlikes.ToLatin(char.ToLowerInvariant(c)));
            }
            else if (c is '@' or '$' && IsLetter(plain, i + 1) && (c == '$' || IsLetter(plain, i - 1)))
            {
                writer.Append(c == '$' ? 's' : 'a');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < plain.Length)
            {
                AppendRune(ref writer, new Rune(c, plain[i + 1]));
                i++;
            }
            else if (c >= '\u2600' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol)
            {
                AppendRune(ref writer, new Rune(c));
            }
            else if (!IsApostrophe(c))
            {
                writer.Separate(EndsSentence(plain, i));
            }
        }

        return writer.Finish();
    }

    // Marks, invisible characters and halves of a pair go first, so that a flood of them costs nothing later.
    private static string WithoutMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    if (!IsInvisible(Rune.GetUnicodeCategory(new Rune(c, text[i + 1]))))
                    {
                        kept.Append(c).Append(text[i + 1]);
                    }

                    i++;
                }
            }
            else if (char.IsWhiteSpace(c) || !IsInvisible(CharUnicodeInfo.GetUnicodeCategory(c)))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) => category is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private static bool IsLetter(string text, int index) => index >= 0 && index < text.Length && char.IsLetter(text[index]);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '′';

    // "ik wil… niet meer" and "ik wil.niet" go on; "ik ben 10. Iemand vraagt" does not.
    private static bool EndsSentence(string text, int index)
    {
        if (text[index] is '!' or '?' or ';')
        {
            return true;
        }

        return text[index] == '.'
            && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]))
            && (index == 0 || text[index - 1] != '.');
    }

    private static void AppendRune(ref TokenWriter writer, Rune rune)
    {
        if (Rune.IsLetter(rune))
        {
            writer.AppendSymbol(rune);
            return;
        }

        // Skin tones and the signs for man and woman only colour the emoji before them.
        if (rune.Value is not ((>= 0x1F3FB and <= 0x1F3FF) or 0x2640 or 0x2642))
        {
            writer.Separate(sentenceEnd: false);
            writer.AppendSymbol(rune);
            writer.Separate(sentenceEnd: false);
        }
    }
}
