namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>What one step of a waterfall may know and do.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object?> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The number of this step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the one who began the waterfall passed on. After a reload from storage a composed value is JSON.</summary>
    public object? Options { get; }

    /// <summary>Why this step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the dialog begun by the step before gave back, or the words of the activity.</summary>
    public object? Result { get; }

    /// <summary>What the steps of this waterfall remember for one another.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>Goes on with the next step at once. Once a step.</summary>
    /// <param name="result">The result the next step gets.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the waterfall stands.</returns>
    /// <exception cref="InvalidOperationException">This step has called it before.</exception>
    /// <exception cref="ArgumentException">A cancellation token was given as the result.</exception>
    public async Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Misplaced.ThrowIfToken(result);
        if (_nextCalled)
        {
            throw new InvalidOperationException(
                $"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
