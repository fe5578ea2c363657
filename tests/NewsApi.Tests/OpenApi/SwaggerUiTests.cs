using Microsoft.Playwright;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.OpenApi;

/// <summary>What a newcomer does in the browser, in a real one.</summary>
public sealed class SwaggerUiTests : IDisposable
{
    // A page that appears late on a busy machine is not a page that fails.
    private const float PatienceMilliseconds = 120_000;

    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableFact]
    public async Task The_example_import_answers_201_and_is_then_found_by_searching()
    {
        using var server = await NewsApiProcess.StartAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/swagger").ToString());

        var import = page.Locator("#operations-Import-importsImport");
        await import.Locator(".opblock-summary-control").ClickAsync();
        await import.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Assertions
            .Expect(import.Locator(".live-responses-table .response-col_status").Last)
            .ToContainTextAsync("201");

        var search = page.Locator("#operations-Search-searchSearch");
        await search.Locator(".opblock-summary-control").ClickAsync();
        await search.GetByPlaceholder("q", new() { Exact = true }).FillAsync("harbour master");
        await search.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Assertions
            .Expect(search.Locator(".live-responses-table .response-col_status").Last)
            .ToContainTextAsync("200");
        await Assertions
            .Expect(search.Locator(".live-responses-table .response-col_description").Last)
            .ToContainTextAsync("Port of Calder reopens after storm");
    }
}
