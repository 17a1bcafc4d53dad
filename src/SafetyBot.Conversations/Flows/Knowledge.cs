using SafetyBot.Conversations.Answers;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>One version of dialogs/ and the readers built from it.</summary>
/// <param name="Content">The content.</param>
/// <param name="Answers">Reads answers.</param>
/// <param name="Commands">Reads commands.</param>
/// <param name="Danger">Recognises danger.</param>
/// <param name="Triage">Says what a message is about.</param>
public sealed record Knowledge(BotContent Content, AnswerReader Answers, CommandReader Commands, DangerRecognizer Danger, ITriage Triage);
