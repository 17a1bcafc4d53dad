namespace SafetyBot.Server.DirectLine;

/// <summary>The doors of Direct Line 3.0.</summary>
public static class DirectLineEndpoints
{
    /// <summary>What all its addresses begin with.</summary>
    public const string Base = "/v3/directline";

    /// <summary>Opens them.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        var group = app.MapGroup(Base).RequireCors(DirectLineRegistration.Embedding);
        group.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        group.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        group.MapPost("/conversations", ConversationEndpoints.StartAsync);
        group.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        group.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.PostAsync);
        group.MapGet("/conversations/{conversationId}/activities", ActivityEndpoints.GetAsync);
        group.MapPost("/conversations/{conversationId}/upload", ActivityEndpoints.RefuseUploadAsync);
        group.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.OpenAsync);
        group.MapGet("/session/getsessionid", TokenEndpoints.SessionAsync);
    }
}
