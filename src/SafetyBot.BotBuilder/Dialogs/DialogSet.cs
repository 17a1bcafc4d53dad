using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Dialogs that can begin one another.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private string? _version;

    /// <summary>Makes a set whose stack is kept in the state of the bot.</summary>
    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Makes a set for the inside of a container, which keeps the stack itself.</summary>
    public DialogSet()
    {
    }

    /// <summary>A text that depends on every dialog's version. Worked out once, until another dialog is added.</summary>
    public virtual string GetVersion()
    {
        if (_version is null)
        {
            var all = new StringBuilder();
            foreach (var dialog in _dialogs.Values)
            {
                all.Append(dialog.GetVersion());
            }

            _version = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
        }

        return _version;
    }

    /// <summary>Adds a dialog. When another has its id it gets the first free number from 2 on behind it; adding it again does nothing.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;

        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>Makes the context of a turn, with the stack as it is stored.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The context.</returns>
    /// <exception cref="InvalidOperationException">The set was made without a place to keep its stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Finds a dialog.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs, in the order in which they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string id)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = id + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(candidate))
            {
                return candidate;
            }
        }
    }
}
