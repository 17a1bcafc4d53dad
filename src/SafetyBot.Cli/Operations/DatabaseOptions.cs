using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using SafetyBot.Conversations.Retention;
using SafetyBot.Storage;

namespace SafetyBot.Cli.Operations;

/// <summary>"--data" and "--postgres": which server's database. Without them: what the server's own variables say, such as Storage__Directory.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<DirectoryInfo?> data = new("--data")
    {
        Description = "The server's data directory. Default: Storage__Directory, else the user's state directory.",
        HelpName = "folder",
    };

    private readonly Option<string?> postgres = new("--postgres")
    {
        Description = "PostgreSQL's connection string. Default: ConnectionStrings__Postgres, which keeps a password out of the list of processes.",
        HelpName = "connection",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(postgres);
    }

    /// <summary>The database the arguments and variables name.</summary>
    /// <exception cref="UsageException">A setting is no good.</exception>
    public DatabaseSettings From(ParseResult result)
    {
        var variables = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var storage = new StorageOptions { Directory = StorageOptions.DefaultDirectory() };
        var retention = new RetentionOptions();
        try
        {
            variables.GetSection("Storage").Bind(storage);
            variables.GetSection("Retention").Bind(retention);
        }
        catch (InvalidOperationException exception)
        {
            throw new UsageException(exception.Message);
        }

        storage.Directory = Path.GetFullPath(result.GetValue(data)?.FullName ?? storage.Directory);
        Check(storage);
        Check(retention);
        return new DatabaseSettings(storage, retention, result.GetValue(postgres) ?? variables.GetConnectionString(StorageRegistration.Postgres));
    }

    private static void Check(object settings)
    {
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(settings, new ValidationContext(settings), problems, validateAllProperties: true))
        {
            throw new UsageException(string.Join(Environment.NewLine, problems.Select(problem => problem.ErrorMessage)));
        }
    }
}
