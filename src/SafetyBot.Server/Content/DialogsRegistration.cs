using SafetyBot.Server.Start;

namespace SafetyBot.Server.Content;

/// <summary>Registers the content.</summary>
public static class DialogsRegistration
{
    /// <summary>Reads dialogs/ at start and on change.</summary>
    public static void AddDialogs(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<DialogsOptions>(DialogsOptions.Section);
        builder.Services.AddSingleton<DialogsContent>();
        builder.Services.AddSingleton<IStartCheck>(services => services.GetRequiredService<DialogsContent>());
        builder.Services.AddSingleton(services => services.GetRequiredService<DialogsContent>().Library);
        builder.Services.AddSingleton(services => services.GetRequiredService<DialogsContent>().Knowledge);
        builder.Services.AddHostedService<ContentReloader>();
    }
}
