using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.Replicas;

/// <summary>Several replicas on one PostgreSQL. Section "Replicas".</summary>
public sealed class ReplicaOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Replicas";

    /// <summary>
    /// How often a replica looks in PostgreSQL whether another one kept turns of the conversations that are open here; also with Redis,
    /// which may lose news. 0: never, where there is one replica alone.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);
}
