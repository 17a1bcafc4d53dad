using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Benchmarks;

/// <summary>The content the bot is shipped with.</summary>
internal static class ShippedContent
{
    /// <summary>Its folder, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>The content, read once.</summary>
    public static BotContent Content { get; } = ContentLoader.Load(Folder).Content ?? throw new InvalidOperationException("The content has errors: run check.");

    /// <summary>The content with its readers.</summary>
    public static KnowledgeSource Source { get; } = new(new ContentLibrary(Content));
}
