using System.Reflection;
using NewsApi.Extraction;
using NewsApi.FullText;
using NewsApi.Storage;

namespace NewsApi.Tests.Architecture;

/// <summary>What each project may know, read from the compiled references.</summary>
public sealed class LayerTests
{
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Swashbuckle", "FluentValidation"];
    private static readonly string[] Database = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql"];

    public static TheoryData<string, string[]> Forbidden =>
        new()
        {
            { "NewsApi.Extraction", [.. Web, .. Database, "Lucene", "NewsApi"] },
            { "NewsApi.FullText", [.. Web, .. Database, "NewsApi"] },
            { "NewsApi.Storage", [.. Web, "Lucene", "NewsApi"] },
        };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_project_refers_to_nothing_that_it_must_not_know(string project, string[] forbidden)
    {
        var references = Find(project).GetReferencedAssemblies().Select(r => r.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            references,
            name => forbidden.Any(f => name == f || name.StartsWith(f + ".", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_check_would_see_a_forbidden_reference()
    {
        var references = typeof(Program).Assembly.GetReferencedAssemblies().Select(r => r.Name).ToList();
        Assert.Contains("Microsoft.EntityFrameworkCore", references);
        Assert.Contains("NewsApi.Storage", references);
    }

    private static Assembly Find(string project) =>
        new[] { typeof(ArticleExtractor), typeof(ArticleIndex), typeof(NewsDbContext) }
            .Select(type => type.Assembly)
            .Single(assembly => assembly.GetName().Name == project);
}
