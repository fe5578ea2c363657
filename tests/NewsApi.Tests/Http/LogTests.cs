using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Access;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Http;

/// <summary>No input begins a line of the log, and no secret is in it.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task A_line_break_in_a_path_begins_no_line()
    {
        using var server = new NewsApiServer();
        using var recorder = new Recorder();
        using var loggers = new LoggerFactory([recorder]);
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Path = "/api/v1/articles/x\r\nwarn: forged";
        var handler = new ProblemExceptionHandler(
            server.Services.GetRequiredService<ArchiveFaults>(),
            loggers.CreateLogger<ProblemExceptionHandler>()
        );
        await handler.TryHandleAsync(context, new InvalidOperationException("broken"), CancellationToken.None);
        var line = Assert.Single(recorder.Lines);
        Assert.Contains("forged", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
    }

    [Fact]
    public async Task Not_even_a_log_of_everything_has_a_key_or_a_token()
    {
        using var recorder = new Recorder();
        using var settings = InProduction(
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"),
            ("Jwt:Authority", "https://issuer.invalid"),
            ("Jwt:Audience", "newsapi")
        );
        using WebApplicationFactory<Program> server = settings.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(recorder))
        );
        var keys = server.Services.GetRequiredService<ApiKeyStore>();
        var key = await keys.AddAsync("secret", Scope.Read, expiresAt: null);
        string[] secrets = [key.Split('_')[2], new string('S', 43), "eyJzZWNyZXQiOiJ0b2tlbiJ9"];
        foreach (var shown in new[] { key, $"newsapi_AAAAAAAA_{secrets[1]}", $"newsapi_{secrets[1]}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, ArticlesPath);
            request.Headers.Add("Authorization", $"Bearer {shown}");
            await server.CreateClient().SendAsync(request);
            using var other = new HttpRequestMessage(HttpMethod.Post, ArticlesPath);
            other.Headers.Add("X-Api-Key", shown);
            await server.CreateClient().SendAsync(other);
        }
        Assert.True(recorder.Lines.Count > 50);
        foreach (var secret in secrets)
            Assert.DoesNotContain(recorder.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    /// <summary>Keeps what is logged, as a console would show it.</summary>
    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));

        public void Dispose() { }
    }
}
