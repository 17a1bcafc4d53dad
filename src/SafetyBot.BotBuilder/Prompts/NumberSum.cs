namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Adds up the words of one number, as long as they make one: "two hundred five" does, "two five" does not.</summary>
internal struct NumberSum
{
    private readonly bool _tensTakeUnits;
    private decimal _closed;
    private decimal _open;
    private decimal _smallestScale = decimal.MaxValue;
    private int _room = 100;
    private bool _isEmpty = true;
    private bool _mayMultiply = true;

    /// <summary>Starts a number.</summary>
    /// <param name="tensTakeUnits">Whether units follow tens, as in "twenty one".</param>
    public NumberSum(bool tensTakeUnits)
    {
        _tensTakeUnits = tensTakeUnits;
    }

    /// <summary>The number so far.</summary>
    public readonly decimal Value => _closed + _open;

    /// <summary>Takes one word more.</summary>
    /// <returns>False when it does not belong to this number, which is then unchanged.</returns>
    public bool TryAdd(NumberWord word)
    {
        var added = word.Kind switch
        {
            NumberWordKind.Small => TryAddSmall((int)word.Value),
            NumberWordKind.Hundred => TryMultiplyByHundred(),
            NumberWordKind.Scale => TryClose(word.Value),
        };

        _isEmpty &= !added;
        return added;
    }

    private bool TryAddSmall(int value)
    {
        if (value >= _room || (value == 0 && !_isEmpty))
        {
            return false;
        }

        _open += value;
        _room = _tensTakeUnits && value >= 20 && value % 10 == 0 ? 10 : 0;
        _mayMultiply = value > 0;
        return true;
    }

    private bool TryMultiplyByHundred()
    {
        if (!_mayMultiply || _open >= 100 || (_open == 0 && !_isEmpty))
        {
            return false;
        }

        _open = Math.Max(_open, 1) * 100;
        _room = 100;
        return true;
    }

    private bool TryClose(decimal scale)
    {
        if (!_mayMultiply || scale >= _smallestScale || (_open == 0 && !_isEmpty))
        {
            return false;
        }

        _closed += Math.Max(_open, 1) * scale;
        _open = 0;
        _smallestScale = scale;
        _room = 100;
        return true;
    }
}
