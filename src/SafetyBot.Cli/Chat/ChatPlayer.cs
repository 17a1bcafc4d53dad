using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;

namespace SafetyBot.Cli.Chat;

/// <summary>Plays a script and writes the whole conversation, both sides.</summary>
internal static class ChatPlayer
{
    /// <summary>Plays a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="pipeline">The bot.</param>
    /// <param name="user">What is known beforehand.</param>
    /// <param name="time">The clock.</param>
    /// <param name="writeLine">Takes each line of the conversation, without the script's header.</param>
    /// <exception cref="UsageException">The script presses a button that was not shown.</exception>
    public static async Task PlayAsync(ChatScript script, TurnPipeline pipeline, ServiceUser user, TimeProvider time, Action<string> writeLine)
    {
        var conversation = await ChatConversation.BeginAsync(pipeline, user, time);
        Write(await conversation.JoinAsync());
        foreach (var step in script.Steps)
        {
            foreach (var line in step.Before)
            {
                writeLine(line);
            }

            writeLine($"user: {step.Said}");
            Write(await step.DoAsync(conversation));
        }

        void Write(IReadOnlyList<Activity> replies)
        {
            foreach (var line in replies.SelectMany(ChatText.Lines))
            {
                writeLine(line);
            }
        }
    }

    /// <summary>What is known beforehand by a script's header; options of the command line go first.</summary>
    public static ServiceUser UserOf(ChatScript script, Locale? locale = null, Domain.Quickscan.Role? role = null) => new()
    {
        Locale = locale ?? script.Locale ?? Locale.Dutch,
        Role = role ?? script.Role ?? Domain.Quickscan.Role.Unknown,
    };
}
