using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace NewsApi.Tests.Support;

/// <summary>A server in the same process to which requests come from an address that the test says.</summary>
internal sealed class ClientAddress : IStartupFilter
{
    public const string Header = "Test-Address";

    public static WebApplicationFactory<Program> Of(NewsApiServer server) =>
        server.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, ClientAddress>())
        );

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
                        context.Connection.RemoteIpAddress = address;
                    return rest(context);
                }
            );
            next(app);
        };
}
