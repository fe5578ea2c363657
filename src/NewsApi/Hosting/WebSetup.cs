using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsApi.Archive.Withholding;
using NewsApi.Articles;
using NewsApi.Changes;
using NewsApi.Hosting.Stopping;
using NewsApi.Http;
using NewsApi.Http.Fields;

namespace NewsApi.Hosting;

/// <summary>Controllers, JSON, validation, problems and the server's limits.</summary>
internal static class WebSetup
{
    // A connection may take so long to get going before its rate counts.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private const string DefaultUrl = "http://localhost:5080";

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services
            .AddControllers(SetUpMvc)
            .AddJsonOptions(options =>
            {
                // The exception itself reaches ValidationProblems, which has its own words.
                options.AllowInputFormatterExceptionMessages = false;
            })
            .ConfigureApiBehaviorOptions(options =>
            {
                options.InvalidModelStateResponseFactory = ValidationProblems.Of;
                // Bare statuses become problems in one place, below.
                options.SuppressMapClientErrors = true;
            });
        services
            .AddOptions<JsonOptions>()
            .Configure<IOptions<LimitOptions>>((json, limits) => SetUpJson(json.JsonSerializerOptions, limits.Value));
        services
            .AddOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>()
            .Configure<IOptions<LimitOptions>>((json, limits) => SetUpJson(json.SerializerOptions, limits.Value));
        services.AddSingleton<IApiDescriptionProvider, WaitForParameter>();
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<ArticleRequest>(
            ServiceLifetime.Singleton,
            includeInternalTypes: true
        );
        ValidatorOptions.Global.LanguageManager.Enabled = false;
        // 'publishedOn' must not be empty, not 'Published On'.
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) =>
            member is null ? null : ValidationProblems.WireName(member.Name);
        // What streams and can be large; small answers are not worth it.
        services.AddResponseCompression(options =>
        {
            options.MimeTypes = [NdjsonMedia.Type];
            options.Providers.Add<GzipCompressionProvider>();
            options.EnableForHttps = true;
        });
        services.AddExceptionHandler<ProblemExceptionHandler>();
        return services;
    }

    /// <summary>Errors become problems wherever they arise, also those that never reach a controller.</summary>
    public static WebApplication UseProblems(this WebApplication app)
    {
        app.Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(new RefusedRequests(), name => name == RefusedRequests.Event);
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(pages =>
        {
            var context = pages.HttpContext;
            var type = ProblemTypes.ForStatus(context.Response.StatusCode);
            return Problems.WriteAsync(
                context,
                Problems.Of(context, type, $"{type.Title}: {context.Request.Method} {context.Request.Path}")
            );
        });
        return app;
    }

    /// <summary>Listens on <see cref="DefaultUrl"/> where neither the environment, the settings nor the command line name another.</summary>
    public static void ListenByDefault(this WebApplicationBuilder builder)
    {
        string[] choices = ["urls", "http_ports", "https_ports"];
        var chosen =
            choices.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!chosen)
            builder.WebHost.UseUrls(DefaultUrl);
    }

    public static void LimitServer(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(
            (context, server) =>
            {
                var limits =
                    context.Configuration.GetSection(LimitOptions.Section).Get<LimitOptions>() ?? new LimitOptions();
                server.AddServerHeader = false;
                var connections = server.ApplicationServices.GetRequiredService<OpenConnections>();
                server.ConfigureEndpointDefaults(endpoint => endpoint.Use(connections.Track));
                server.Limits.MaxRequestBodySize = limits.MaxRequestBytes;
                server.Limits.MaxConcurrentConnections = limits.MaxConnections;
                server.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
                server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
                var slowest = limits.MinBytesPerSecond == 0 ? null : new MinDataRate(limits.MinBytesPerSecond, Grace);
                server.Limits.MinRequestBodyDataRate = slowest;
                server.Limits.MinResponseDataRate = slowest;
            }
        );

    private static void SetUpMvc(MvcOptions options)
    {
        options.Conventions.Add(new JsonBodyConvention());
        options.Filters.Add<WithheldArticleFilter>();
        options.Filters.Add<UnknownParameterFilter>();
        options.Filters.Add<WaitForFilter>();
        options.Filters.Add<PageLinksFilter>();
        options.Filters.Add<EntityTagFilter>();
        // After those that look at the answer itself.
        options.Filters.Add<FieldsFilter>();
        // Validators say what is required, and in whose words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ReturnHttpNotAcceptable = true;
        options.RespectBrowserAcceptHeader = false;
        options.OutputFormatters.RemoveType<StringOutputFormatter>();
        options.OutputFormatters.Insert(0, new FinishedJsonFormatter());
        var output = options.OutputFormatters.OfType<SystemTextJsonOutputFormatter>().Single();
        output.SupportedMediaTypes.Remove("text/json");
        output.SupportedMediaTypes.Remove("application/*+json");
        var input = options.InputFormatters.OfType<SystemTextJsonInputFormatter>().Single();
        input.SupportedMediaTypes.Clear();
        input.SupportedMediaTypes.Add("application/json");
        input.SupportedMediaTypes.Add("application/merge-patch+json");
    }

    internal static void SetUpJson(JsonSerializerOptions json, LimitOptions limits)
    {
        json.MaxDepth = limits.MaxJsonDepth;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectRequiredConstructorParameters = true;
        json.RespectNullableAnnotations = true;
        // Readable in a terminal; answers are never put into a page as they are.
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        // What is read most is prepared at build; everything else is looked at when it is first needed.
        json.TypeInfoResolver = JsonTypeInfoResolver.Combine(WireJson.Default, new DefaultJsonTypeInfoResolver());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
