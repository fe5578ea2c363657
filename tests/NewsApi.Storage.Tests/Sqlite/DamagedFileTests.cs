using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Sqlite;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

/// <summary>A file that is not a whole archive is refused, never silently made anew.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly SqliteFile file = new();

    // Closed by its last connection, so that everything is in the one file.
    private async Task<byte[]> ArchiveAsync()
    {
        await file.MigrateAsync();
        await using (var context = file.CreateContext())
        {
            for (var i = 0; i < 200; i++)
                context.Add(
                    Sample.ArticleWithFacts($"article-{i}", Sample.Entity($"ann-{i}"), Sample.Entity($"bob-{i}"))
                );
            await context.SaveChangesAsync();
        }
        Assert.False(File.Exists(file.Path + "-wal"));
        return await File.ReadAllBytesAsync(file.Path);
    }

    private async Task IsRefusedAsync(byte[] content, string reason = "")
    {
        await File.WriteAllBytesAsync(file.Path, content);
        var failure = await Assert.ThrowsAsync<DamagedArchiveException>(() => file.MigrateAsync());
        Assert.StartsWith($"The archive {file.Path} is damaged: {reason}", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Restore it from a backup, or move it away to start a new one.",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(content, await File.ReadAllBytesAsync(file.Path));
    }

    [Fact]
    public async Task A_first_start_makes_the_file_and_its_folder()
    {
        using var nested = new SqliteFile();
        Directory.Delete(Path.GetDirectoryName(nested.Path)!);
        await nested.MigrateAsync();
        await using var context = nested.CreateContext();
        Assert.Equal(0, await context.Articles.CountAsync());
    }

    [Fact]
    public Task An_empty_file_is_refused() => IsRefusedAsync([], "the file is empty");

    [Fact]
    public async Task An_empty_file_beside_a_write_ahead_log_is_refused_and_the_log_kept()
    {
        await ArchiveAsync();
        var log = file.Path + "-wal";
        await File.WriteAllTextAsync(log, "what is left of the archive");
        await IsRefusedAsync([], "the file is empty");
        Assert.True(File.Exists(log));
    }

    [Fact]
    public Task A_file_of_another_kind_is_refused() =>
        IsRefusedAsync([.. Enumerable.Repeat((byte)'x', 2 * PageSize)], "SQLite Error 26: 'file is not a database'");

    [Fact]
    public async Task A_truncated_file_is_refused()
    {
        var archive = await ArchiveAsync();
        Assert.True(archive.Length > 50 * PageSize);
        int[] lengths =
        [
            1,
            16,
            99,
            100,
            511,
            512,
            PageSize,
            PageSize + 1,
            archive.Length / 2,
            archive.Length - PageSize,
        ];
        foreach (var length in lengths)
            await IsRefusedAsync(archive[..length]);
    }

    [Fact]
    public async Task A_file_with_an_overwritten_page_is_refused()
    {
        var archive = await ArchiveAsync();
        foreach (var page in new[] { 0, 1, 2, archive.Length / PageSize / 2, (archive.Length / PageSize) - 1 })
        {
            var damaged = archive.ToArray();
            new Random(page).NextBytes(damaged.AsSpan(page * PageSize, PageSize));
            await IsRefusedAsync(damaged);
        }
    }

    [Fact]
    public async Task Damage_that_a_start_leaves_unread_is_found_by_an_inspection()
    {
        var archive = await ArchiveAsync();
        new Random(1).NextBytes(archive.AsSpan(archive.Length - PageSize, PageSize));
        await File.WriteAllBytesAsync(file.Path, archive);
        await using var context = file.CreateContext();
        await SqliteMigration.MigrateAsync(context, file.Path, everyPage: false, default);
        var failure = await Assert.ThrowsAsync<DamagedArchiveException>(() =>
            SqliteInspection.CheckAsync(context, file.Path, default)
        );
        Assert.StartsWith($"The archive {file.Path} is damaged: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspection_of_a_whole_file_passes_and_can_be_stopped()
    {
        await ArchiveAsync();
        await using var context = file.CreateContext();
        await SqliteInspection.CheckAsync(context, file.Path, default);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SqliteInspection.CheckAsync(context, file.Path, stopped.Token)
        );
    }

    [Fact]
    public async Task A_whole_file_is_used_again()
    {
        var archive = await ArchiveAsync();
        await IsRefusedAsync(archive[..(archive.Length / 2)]);
        await File.WriteAllBytesAsync(file.Path, archive);
        await file.MigrateAsync();
        await using var context = file.CreateContext();
        Assert.Equal(200, await context.Articles.CountAsync());
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        file.Execute("CREATE TABLE Recipes (Id INTEGER PRIMARY KEY, Name TEXT)");
        await IsRefusedAsync(await File.ReadAllBytesAsync(file.Path), "it holds tables of another program");
    }

    public void Dispose() => file.Dispose();
}
