using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Durability;

public sealed class ForeignFolderTests : IDisposable
{
    private readonly Guid archive = Guid.NewGuid();
    private readonly TemporaryFolder folder = new();

    private void WriteWithLucene(Dictionary<string, string> commitData)
    {
        using var directory = FSDirectory.Open(folder.Path);
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer());
        using var writer = new IndexWriter(directory, settings);
        writer.AddDocument(new Document { new StringField("name", "value", Field.Store.YES) });
        writer.SetCommitData(commitData);
    }

    private void IsEmptyAndUsable()
    {
        using (var index = ArticleIndex.Open(folder.Path, archive))
        {
            Assert.Equal((0, 0), (index.Sequence, index.Count));
            ChangeLog.CatchUp(index, 20);
        }
        using var reopened = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal(20, reopened.Sequence);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        var path = Path.Combine(folder.Path, "a", "b");
        using var index = ArticleIndex.Open(path, archive);
        Assert.True(System.IO.Directory.Exists(path));
        Assert.Equal((0, 0), (index.Sequence, index.Count));
    }

    [Fact]
    public void An_index_of_another_archive_is_not_used()
    {
        using (var other = ArticleIndex.Open(folder.Path, Guid.NewGuid()))
            ChangeLog.CatchUp(other, 30);
        IsEmptyAndUsable();
    }

    [Fact]
    public void An_index_of_another_program_is_not_used()
    {
        WriteWithLucene([]);
        IsEmptyAndUsable();
    }

    [Fact]
    public void An_index_of_another_format_is_not_used()
    {
        var data = new Dictionary<string, string>(new IndexState(ArticleIndex.Format, archive, 5).ToCommitData(5))
        {
            ["format"] = "0",
        };
        WriteWithLucene(data);
        IsEmptyAndUsable();
    }

    [Theory]
    [InlineData("five")]
    [InlineData("")]
    [InlineData(null)]
    public void An_index_without_a_sequence_is_not_used(string? sequence)
    {
        var data = new IndexState(ArticleIndex.Format, archive, 5).ToCommitData(5);
        data.Remove("sequence");
        if (sequence is not null)
            data["sequence"] = sequence;
        WriteWithLucene(data);
        IsEmptyAndUsable();
    }

    [Fact]
    public void Files_that_are_not_of_an_index_stay()
    {
        WriteWithLucene([]);
        var own = Path.Combine(folder.Path, "notes.txt");
        File.WriteAllText(own, "mine");
        System.IO.Directory.CreateDirectory(Path.Combine(folder.Path, "photos"));
        IsEmptyAndUsable();
        Assert.Equal("mine", File.ReadAllText(own));
        Assert.True(System.IO.Directory.Exists(Path.Combine(folder.Path, "photos")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_folder_that_is_in_use_is_refused_and_left_alone(bool isSameArchive)
    {
        using var holder = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(holder, 30);
        holder.Commit();
        var files = System.IO.Directory.GetFiles(folder.Path).Order().ToList();
        Assert.ThrowsAny<IOException>(() => ArticleIndex.Open(folder.Path, isSameArchive ? archive : Guid.NewGuid()));
        Assert.Equal(files, System.IO.Directory.GetFiles(folder.Path).Order());
        ChangeLog.CatchUp(holder, 60);
        holder.Commit();
        Assert.Equal(60, holder.Sequence);
    }

    public void Dispose() => folder.Dispose();
}
