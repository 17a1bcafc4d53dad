using System.CommandLine.Parsing;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli;

/// <summary>Reads the roles a person can have on the command line.</summary>
internal static class RoleOption
{
    private static readonly Role[] Roles = [Role.Youth, Role.Friend, Role.Parent, Role.Professional];

    /// <summary>Reads a role, or says which there are.</summary>
    public static Role? Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        foreach (var role in Roles.Where(role => role.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return role;
        }

        result.AddError($"'{word}' is no role. Use youth, friend, parent or professional.");
        return null;
    }
}
