namespace SafetyBot.Server.Start;

/// <summary>What --help says.</summary>
internal static class ServerHelp
{
    private const string Text = """
        SafetyBot server: the bot on the web, with Direct Line 3.0 of its own.

        Use: safetybot-server [--setting value]...

        It needs no settings: it listens on http://localhost:5080 and keeps its data in the user's state directory.
        A setting is given as an argument (--Storage:Directory /srv/safetybot), as a variable (Storage__Directory=/srv/safetybot)
        or in appsettings.json beside the program.

          --urls                          addresses to listen on, separated by ;           http://localhost:5080
          --Storage:Directory             database, key ring and Direct Line secret        ~/.local/state/safetybot
          --ConnectionStrings:Postgres    PostgreSQL instead of the embedded database      none
          --ConnectionStrings:Redis       news between replicas on one PostgreSQL          none
          --Dialogs:Directory             the content                                      dialogs beside the program
          --Dialogs:Country               netherlands or belgium: whose numbers come first   both
          --DirectLine:Secret             secret of site back ends, 32 characters or more  made at first start
          --DirectLine:AllowedOrigins:0   another site that may embed the chat             none
          --Proxy:TrustedAddresses:0      a reverse proxy whose X-Forwarded-… counts       none
          --AzureLanguage:Endpoint        Azure AI Language, reads along after a yes       nobody reads along
          --AzureLanguage:Key             its key; or --AzureLanguage:Entra true           none
          --Operations:Key                password of /operations, 32 characters or more   no such page
          --environment                   Development opens /api/messages on this machine  Production
          OTEL_EXPORTER_OTLP_ENDPOINT     where metrics and traces go; they hold no words  nowhere

        Doors: /  /v3/directline  /health/live  /health/ready  /operations (with a key)
        """;

    /// <summary>Whether the arguments ask for help.</summary>
    public static bool IsAskedFor(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?" or "help");

    /// <summary>Says it.</summary>
    public static void Print() => Console.Out.WriteLine(Text);
}
