using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.Start;

/// <summary>Where the server keeps what must stay. Section "Data".</summary>
public sealed class DataOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Data";

    /// <summary>
    /// The directory of the database, the Direct Line secret and the key ring; made at first start, for this user alone.
    /// Not set: the state directory that systemd gives, else safetybot in the user's own state directory.
    /// </summary>
    [Required]
    public string Directory { get; set; } = Default();

    private static string Default()
    {
        if (Environment.GetEnvironmentVariable("STATE_DIRECTORY") is { Length: > 0 } given)
        {
            return given.Split(':')[0];
        }

        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state)
        {
            return Path.Combine(state, "safetybot");
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".local", "state", "safetybot") : Path.Combine(AppContext.BaseDirectory, "data");
    }
}
