using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsApi.Benchmarks.Load;

/// <summary>What everything is held against: Kestrel and one controller that answers a constant, and nothing else.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{arguments.Number("port", LoadSettings.DefaultPort)}");
        builder
            .Services.AddControllers()
            .ConfigureApplicationPartManager(parts =>
            {
                // Its own controller, not those of the server that this program refers to.
                foreach (var part in parts.ApplicationParts.Where(p => p.Name != "NewsApi.Benchmarks").ToList())
                    parts.ApplicationParts.Remove(part);
            });
        await using var app = builder.Build();
        app.MapControllers();
        await app.RunAsync();
        return 0;
    }
}

/// <summary>Answers a constant JSON of the size asked for, from memory, in one write.</summary>
[ApiController]
[Route("bare")]
public sealed class BareController : ControllerBase
{
    private static readonly ConcurrentDictionary<int, byte[]> Constants = new();

    [HttpGet("{bytes:int}")]
    public async Task Get(int bytes)
    {
        var json = Constants.GetOrAdd(bytes, ConstantOf);
        Response.ContentType = "application/json; charset=utf-8";
        Response.ContentLength = json.Length;
        await Response.Body.WriteAsync(json, HttpContext.RequestAborted);
    }

    private static byte[] ConstantOf(int bytes) =>
        Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', Math.Max(0, bytes - 11))}}"}""");
}
