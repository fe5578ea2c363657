using Microsoft.Playwright;

namespace NewsApi.Tests.Support;

/// <summary>The browser that is installed on the machine; tests skip without one, and fail where skipping is not allowed.</summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = Places.FirstOrDefault(File.Exists);
        var mustRun = Environment.GetEnvironmentVariable("NEWSAPI_NO_SKIP") == "true";
        Assert.True(path is not null || !mustRun, "No Chromium is installed, and NEWSAPI_NO_SKIP is set.");
        Skip.If(path is null, "No Chromium or Chrome is installed; this test drives Swagger UI in one.");
        return playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--headless", "--no-sandbox", "--disable-gpu"],
            }
        );
    }
}
