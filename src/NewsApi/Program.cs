using NewsApi.CommandLine;
using NewsApi.Hosting;
using NewsApi.Hosting.Health;
using NewsApi.Hosting.Stopping;
using NewsApi.Hosting.Swagger;
using NewsApi.Http;

if (Verbs.AreIn(args))
    return await Verbs.RunAsync(args);

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions
    {
        Args = args,
        // appsettings.json lies beside the program, wherever it is started from.
        ContentRootPath = AppContext.BaseDirectory,
    }
);
builder.ListenByDefault();
builder.LimitServer();
builder.Services.AddNewsApiOptions();
try
{
    builder.AddTelemetry();
    builder.Services.AddArchive(builder.Configuration);
    builder.Services.AddAccess(builder.Configuration);
    builder.Services.AddWeb();
    builder.Services.AddSafety();
    builder.Services.AddHealth();
    builder.Services.AddStopping();
    builder.Services.AddSwagger();

    await using var app = builder.Build();
    app.Services.CheckOptions();
    await app.Services.PrepareArchiveAsync(app.Lifetime.ApplicationStopping);
    await app.PrepareAccessAsync();

    app.UseSafety();
    app.UseStopping();
    app.UseProblems();
    app.UseLimits();
    app.UseAuthorization();
    app.UseResponseCompression();
    app.UsePatience();
    app.UseSwaggerPages();
    app.MapControllers().AnswerFromMemory(app.Services);
    app.MapHealth();
    app.MapMetrics();
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception exception) when (exception.IsStartupFailure())
{
    await Console.Error.WriteLineAsync($"NewsApi cannot start: {exception.StartupReason()}");
    return 1;
}
