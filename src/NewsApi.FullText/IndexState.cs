using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsApi.FullText;

/// <summary>What an index knows of itself: whose it is, and how far it has followed. Kept in Lucene's commit data.</summary>
internal sealed class IndexState(string format, Guid archiveId, long sequence)
{
    public long Sequence = sequence;

    public Dictionary<string, string> ToCommitData(long sequence) =>
        new()
        {
            ["format"] = format,
            ["archive"] = archiveId.ToString(),
            ["sequence"] = sequence.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The state of the last commit; null where there is none that can be used for this archive.</summary>
    public static IndexState? Read(FSDirectory directory, string format, Guid archiveId)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return null;
            var commit = new SegmentInfos();
            commit.Read(directory);
            var data = commit.UserData;
            var isOurs =
                data.TryGetValue("format", out var written)
                && written == format
                && data.TryGetValue("archive", out var archive)
                && archive == archiveId.ToString();
            return
                isOurs
                && FileSums.AreRight(directory, commit)
                && long.TryParse(data["sequence"], CultureInfo.InvariantCulture, out var sequence)
                ? new IndexState(format, archiveId, sequence)
                : null;
        }
        // Lucene meets damage in many ways (CorruptIndexException, EndOfStreamException, even IndexOutOfRangeException);
        // the answer to all is a new index, and one that cannot be written fails when it is opened for writing.
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
