using SafetyBot.Server.Channels;
using SafetyBot.Server.Content;
using SafetyBot.Server.DirectLine;
using SafetyBot.Server.Health;
using SafetyBot.Server.Operations;
using SafetyBot.Server.ReadAlong;
using SafetyBot.Server.Replicas;
using SafetyBot.Server.Start;
using SafetyBot.Server.Telemetry;
using SafetyBot.Server.Turns;
using SafetyBot.Server.Web;

if (ServerHelp.IsAskedFor(args))
{
    ServerHelp.Print();
    return 0;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddHost();
builder.AddDialogs();
builder.AddTurns();
builder.AddReadAlong();
builder.AddDirectLine();
builder.AddReplicas();
builder.AddMessages();
builder.AddPages();
builder.AddHealth();
builder.AddOperations();
builder.AddTelemetry();

var app = builder.Build();
return await app.RunCheckedAsync(static app =>
{
    app.UseTrustedProxies();
    app.UseSecurityHeaders();
    app.UsePageCompression();
    app.UseFailureAnswers();
    app.UseCors();
    app.UseWebSockets();
    app.MapHealth();
    app.MapDirectLine();
    app.MapMessages();
    app.MapPages();
    app.MapOperations();
});
