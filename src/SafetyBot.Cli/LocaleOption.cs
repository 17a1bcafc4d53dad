using System.CommandLine;
using System.CommandLine.Parsing;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli;

/// <summary>"--locale": exactly one of the bot's languages.</summary>
internal sealed class LocaleOption : Option<Locale?>
{
    /// <summary>The option.</summary>
    public LocaleOption(string description)
        : base("--locale")
    {
        Description = description;
        HelpName = "tag";
        CustomParser = Parse;
    }

    private static Locale? Parse(ArgumentResult result)
    {
        if (Locales.Find(result.Tokens[0].Value) is { } known)
        {
            return known;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no language of the bot. Use nl, nl-x-simple or en.");
        return null;
    }
}
