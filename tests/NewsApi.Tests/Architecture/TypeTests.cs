using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Extraction;
using NewsApi.FullText;
using NewsApi.Storage;

namespace NewsApi.Tests.Architecture;

/// <summary>Who may use whom, type by type. Each rule first asserts that it looks at something.</summary>
public sealed class TypeTests
{
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader()
        .LoadAssemblies(
            typeof(Program).Assembly,
            typeof(ArticleExtractor).Assembly,
            typeof(ArticleIndex).Assembly,
            typeof(NewsDbContext).Assembly
        )
        .Build();

    private static readonly string[] Resources =
    [
        "Articles",
        "Quotes",
        "Entities",
        "Timeline",
        "Search",
        "Imports",
        "EntityPages",
        "Changes",
        "Exports",
        "Suggestions",
        "Stats",
        "Access",
        "Duplicates",
        "Revisions",
        "Corrections",
        "Publication",
    ];

    private static List<IType> Ours(Func<IType, bool> choose) =>
        [.. Product.Types.Where(type => IsIn(type, "NewsApi") && choose(type))];

    private static bool IsIn(IType type, string space) =>
        type.FullName.StartsWith(space + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Uses(IEnumerable<IType> users, Func<IType, bool> used) =>
        users.SelectMany(user =>
            user.GetTypeDependencies().Where(used).Select(type => $"{user.FullName} -> {type.FullName}").Distinct()
        );

    [Fact]
    public void Controllers_touch_neither_the_database_nor_the_index()
    {
        var controllers = Ours(type => type.Name.EndsWith("Controller", StringComparison.Ordinal));
        Assert.True(controllers.Count >= 6);
        Assert.NotEmpty(Uses(controllers, type => IsIn(type, typeof(ControllerBase).Namespace!)));
        Assert.Empty(
            Uses(
                controllers,
                type =>
                    IsIn(type, "Microsoft.EntityFrameworkCore")
                    || IsIn(type, "Lucene")
                    || IsIn(type, "NewsApi.Storage")
                    || IsIn(type, "NewsApi.FullText")
            )
        );
    }

    [Fact]
    public void SQLite_is_known_only_to_its_folder_and_where_the_provider_is_chosen()
    {
        static bool IsSqlite(IType type) =>
            type.FullName.Contains("Sqlite", StringComparison.Ordinal)
            && !type.FullName.Contains("NewsApi.Hosting", StringComparison.Ordinal);
        var users = Uses(Ours(_ => true), IsSqlite).ToList();
        Assert.NotEmpty(users);
        Assert.DoesNotContain(
            users,
            use =>
                !use.StartsWith("NewsApi.Storage.Sqlite.", StringComparison.Ordinal)
                && !use.StartsWith("NewsApi.Hosting.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void PostgreSQL_is_known_only_to_its_folder_and_where_the_provider_is_chosen()
    {
        static bool IsPostgreSql(IType type) =>
            IsIn(type, "Npgsql") || type.FullName.Contains("PostgreSql", StringComparison.Ordinal);
        var users = Uses(Ours(_ => true), IsPostgreSql).ToList();
        Assert.NotEmpty(users);
        Assert.DoesNotContain(
            users,
            use =>
                !use.StartsWith("NewsApi.Storage.PostgreSql.", StringComparison.Ordinal)
                && !use.StartsWith("NewsApi.Hosting.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Requests_and_responses_hold_no_row()
    {
        var wire = Ours(type =>
            type.Name.EndsWith("Request", StringComparison.Ordinal)
            || type.Name.EndsWith("Response", StringComparison.Ordinal)
            || type.Name.EndsWith("Patch", StringComparison.Ordinal)
        );
        Assert.True(wire.Count >= 20);
        var held = wire.SelectMany(type => type.GetPropertyMembers().Select(p => (type, p.Type)));
        Assert.DoesNotContain(held, pair => IsIn(pair.Type, "NewsApi.Storage"));
    }

    [Fact]
    public void Resources_do_not_know_each_other_in_circles()
    {
        var known = Resources.ToDictionary(
            resource => resource,
            resource =>
                Resources
                    .Where(other =>
                        other != resource
                        && Uses(Ours(t => IsIn(t, $"NewsApi.{resource}")), t => IsIn(t, $"NewsApi.{other}")).Any()
                    )
                    .ToHashSet()
        );
        Assert.Contains(known, pair => pair.Value.Count > 0);
        // Take away what knows nobody else, again and again; a circle would remain.
        while (known.FirstOrDefault(pair => pair.Value.Count == 0) is { Key: { } free })
        {
            known.Remove(free);
            foreach (var others in known.Values)
                others.Remove(free);
        }
        Assert.True(
            known.Count == 0,
            string.Join("; ", known.Select(p => $"{p.Key} knows {string.Join(", ", p.Value)}"))
        );
    }
}
