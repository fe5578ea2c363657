using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NewsApi.Tests.Support;

/// <summary>The whole server over an archive of its own in a temporary folder. Each test class has one; each test adds its own articles.</summary>
public sealed class NewsApiServer : WebApplicationFactory<Program>
{
    private readonly bool ownsFolder;

    public NewsApiServer()
        : this(Directory.CreateTempSubdirectory("newsapi-test-").FullName) => ownsFolder = true;

    private NewsApiServer(string folder) => Folder = folder;

    /// <summary>A server over an archive that another one may have left; the caller deletes the folder.</summary>
    public static NewsApiServer Over(string folder) => new(folder);

    public string Folder { get; }

    /// <summary>Further settings, to be set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public HttpClient Http =>
        field ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in TestArchive.SettingsFor(Folder))
            builder.UseSetting(name, value);
        builder.UseSetting("Index:Path", Path.Combine(Folder, "index"));
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
    }

    public async Task<JsonObject> GetAsync(string path)
    {
        var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(
            answer.IsSuccessStatusCode,
            $"GET {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? json = null,
        string mediaType = "application/json"
    )
    {
        var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(
                json as string ?? JsonSerializer.Serialize(json),
                Encoding.UTF8,
                mediaType
            );
        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> ImportTextAsync(string text, string query = "") =>
        SendAsync(HttpMethod.Post, "/api/v1/articles/import" + query, text, "text/plain");

    /// <summary>Imports a text that must be new, and gives the stored article.</summary>
    public async Task<JsonObject> ImportedAsync(string text)
    {
        var answer = await ImportTextAsync(text);
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !ownsFolder)
            return;
        TestArchive.Delete(Folder);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
