using NewsApi.Tests.Support;

namespace NewsApi.Tests.Duplicates;

/// <summary>Groups stay right when their articles change or go, in lists and in the index alike.</summary>
public sealed class DuplicateGroupTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    /// <summary>What is left of articles of one title when duplicates are skipped, and what of them is found only.</summary>
    private async Task IsSplitAsync(string word, long[] first, long[] others)
    {
        foreach (var path in new[] { $"/api/v1/search?q={word}", "/api/v1/articles?from=2022-01-01&to=2022-12-31" })
        {
            Assert.Equal(first, (await server.IdsAsync($"{path}&duplicates=skip&pageSize=100")).Where(Mine));
            Assert.Equal(others, (await server.IdsAsync($"{path}&duplicates=only&pageSize=100")).Where(Mine));
        }

        bool Mine(long id) => first.Contains(id) || others.Contains(id);
    }

    private Task<long> StoredAsync(string title, string body) => server.StoredAsync(title, body, "2022-05-01");

    private async Task DeleteAsync(long id) =>
        Assert.True((await server.SendAsync(HttpMethod.Delete, $"/api/v1/articles/{id}")).IsSuccessStatusCode);

    private async Task RewriteAsync(long id, string body)
    {
        var answer = await server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{id}", new { body });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task When_the_first_article_is_deleted_the_next_one_takes_its_place()
    {
        var a = await StoredAsync("Crane", Reprints.Text(50));
        var b = await StoredAsync("Crane second", Reprints.Version(50, 1));
        var c = await StoredAsync("Crane third", Reprints.Version(50, 1) + " Crane");
        await IsSplitAsync("crane", [a], [b, c]);
        await DeleteAsync(a);
        await IsSplitAsync("crane", [b], [c]);
        var d = await StoredAsync("Crane fourth", Reprints.Version(50, 1) + " Again.");
        await IsSplitAsync("crane", [b], [c, d]);
        await DeleteAsync(b);
        await DeleteAsync(d);
        await IsSplitAsync("crane", [c], []);
    }

    [Fact]
    public async Task Articles_that_only_the_first_one_held_together_part_when_it_goes()
    {
        // Nine new words in a row leave 0.76 of a hundred words' shingles; two such rows 0.57.
        var (left, right) = (Reprints.Rewritten(63, from: 10, count: 9), Reprints.Rewritten(63, from: 70, count: 9));
        var a = await StoredAsync("Dove", Reprints.Text(63));
        var b = await StoredAsync("Dove left", left);
        var c = await StoredAsync("Dove right", right);
        await IsSplitAsync("dove", [a], [b, c]);
        await DeleteAsync(a);
        await IsSplitAsync("dove", [b, c], []);
    }

    [Fact]
    public async Task A_changed_text_leaves_its_group_and_can_join_another()
    {
        var a = await StoredAsync("Egret", Reprints.Text(70));
        var b = await StoredAsync("Egret second", Reprints.Version(70, 1));
        var c = await StoredAsync("Egret third", Reprints.Version(70, 1) + " Egret");
        var other = await StoredAsync("Egret other", Reprints.Text(71));
        await RewriteAsync(a, Reprints.Text(72));
        await IsSplitAsync("egret", [a, b, other], [c]);
        await RewriteAsync(c, Reprints.Version(71, 1));
        await IsSplitAsync("egret", [a, b, other], [c]);
        Assert.Equal(other, (long)(await server.DuplicatesAsync(c)).Single()!["id"]!);
        await RewriteAsync(c, Reprints.Text(73));
        await IsSplitAsync("egret", [a, b, c, other], []);
        await RewriteAsync(b, Reprints.Version(72, 1));
        await IsSplitAsync("egret", [a, c, other], [b]);
    }

    [Fact]
    public async Task A_first_article_that_hardly_changes_keeps_its_group()
    {
        var a = await StoredAsync("Finch", Reprints.Text(80));
        var b = await StoredAsync("Finch second", Reprints.Text(80) + " Reprinted.");
        await RewriteAsync(a, Reprints.Text(80) + " Corrected.");
        await IsSplitAsync("finch", [a], [b]);
        var revision = (int)(await server.GetAsync($"/api/v1/articles/{b}"))["revision"]!;
        Assert.Equal(1, revision);
    }

    [Fact]
    public async Task A_large_group_goes_on_under_its_next_article()
    {
        var lines = Enumerable
            .Range(0, 70)
            .Select(i => Reprints.Article($"Snipe {i}", $"{Reprints.Text(90)} {i}", "2022-06-01"));
        var ids = (await server.BulkAsync(BulkAnswers.Lines(lines))).Select(line => (long)line["id"]!).ToArray();
        await IsSplitAsync("snipe", [ids[0]], ids[1..]);
        await DeleteAsync(ids[0]);
        await IsSplitAsync("snipe", [ids[1]], ids[2..]);
        await RewriteAsync(ids[1], Reprints.Text(91));
        await IsSplitAsync("snipe", ids[1..3], ids[3..]);
    }
}
