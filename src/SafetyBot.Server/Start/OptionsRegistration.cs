namespace SafetyBot.Server.Start;

/// <summary>Registers settings so that mistakes in them are told at start, all at once.</summary>
public static class OptionsRegistration
{
    /// <summary>Binds a section to an options class, with its rules checked at start.</summary>
    public static void AddCheckedOptions<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        builder.Services.AddOptions<T>()
            .Bind(builder.Configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<IStartCheck>(services => new OptionsCheck<T>(section, services));
    }
}
