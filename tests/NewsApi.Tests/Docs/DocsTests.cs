using System.Text.RegularExpressions;
using NewsApi.Hosting;
using NewsApi.Http;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Docs;

/// <summary>What a user can set, call or get is in the docs, and the docs tell of nothing else.</summary>
public sealed partial class DocsTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private static readonly (string Section, Type Type)[] Options =
    [
        (DatabaseOptions.Section, typeof(DatabaseOptions)),
        (IndexOptions.Section, typeof(IndexOptions)),
        (LimitOptions.Section, typeof(LimitOptions)),
        (CacheOptions.Section, typeof(CacheOptions)),
        (AccessOptions.Section, typeof(AccessOptions)),
        (JwtOptions.Section, typeof(JwtOptions)),
        (WebOptions.Section, typeof(WebOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
    ];

    [Fact]
    public void Every_option_is_documented_with_its_default()
    {
        var page = Repository.Read("docs", "configuration.md");
        foreach (var (section, type) in Options)
        {
            var defaults = Activator.CreateInstance(type)!;
            Assert.NotEmpty(type.GetProperties());
            foreach (var option in type.GetProperties())
            {
                var value = Convert
                    .ToString(option.GetValue(defaults), System.Globalization.CultureInfo.InvariantCulture)!
                    .ToLowerInvariant();
                var row = page.Split('\n')
                    .SingleOrDefault(line =>
                        line.StartsWith($"| `{section}:{option.Name}` | `{value}` |", StringComparison.Ordinal)
                    );
                Assert.True(row is not null, $"No row for {section}:{option.Name} with default {value}.");
            }
        }
    }

    [Fact]
    public void Every_documented_option_exists()
    {
        var page = Repository.Read("docs", "configuration.md");
        var documented = OptionRow().Matches(page).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        Assert.NotEmpty(documented);
        foreach (var (section, name) in documented.Where(o => o.Item1 != "ConnectionStrings"))
            Assert.NotNull(Options.Single(o => o.Section == section).Type.GetProperty(name));
    }

    [Fact]
    public void Every_problem_type_is_documented_with_its_status_and_no_other_is()
    {
        var page = Repository.Read("docs", "api.md");
        var documented = ProblemRow().Matches(page).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");
        Assert.Equal(
            ProblemTypes.All.Select(type => $"{type.Code} {type.Status}").Order(StringComparer.Ordinal),
            documented.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_route_is_documented_and_no_other_is()
    {
        var page = Repository.Read("docs", "api.md");
        var document = await server.GetAsync("/swagger/v1/swagger.json");
        var routes = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(verb => $"{verb.Key.ToUpperInvariant()} {path.Key}"));
        var documented = RouteRow().Matches(page).Select(m => m.Groups[1].Value);
        Assert.Equal(routes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_is_named_with_its_licence_and_reason()
    {
        var page = Repository.Read("docs", "dependencies.md");
        var packages = PackageVersion()
            .Matches(Repository.Read("Directory.Packages.props"))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Contains($"| {package} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_that_holds_a_promise_of_the_security_page_exists()
    {
        var page = Repository.Read("docs", "security.md");
        var named = TestClass().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 15);
        Assert.All(
            named,
            test =>
                Assert.True(
                    File.Exists(Path.Combine(Repository.Root, "tests", "NewsApi.Tests", test + ".cs")),
                    $"There is no {test}."
                )
        );
    }

    [GeneratedRegex("`([A-Za-z]+/[A-Za-z]+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^\| `(\w+):(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"^\| `([a-z-]+)` \| (\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex ProblemRow();

    [GeneratedRegex(@"^\| `((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex RouteRow();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();
}
