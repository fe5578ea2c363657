using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsApi.FullText;

/// <summary>The files that Lucene keeps in the folder.</summary>
internal static class IndexFiles
{
    /// <summary>Deletes the index's files and nothing else: a folder given by mistake keeps what it holds.</summary>
    /// <exception cref="LockObtainFailedException">The index is in use; nothing was deleted.</exception>
    public static void Delete(FSDirectory directory)
    {
        var writeLock = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        // Not "using": to dispose of a lock that somebody else holds would delete it.
        if (!writeLock.Obtain())
            throw new LockObtainFailedException($"The index in {directory.Directory.FullName} is in use.");
        try
        {
            foreach (var file in directory.Directory.EnumerateFiles())
            {
                if (file.Name.StartsWith("segments", StringComparison.Ordinal) || file.Name[0] == '_')
                    file.Delete();
            }
        }
        finally
        {
            writeLock.Dispose();
        }
    }
}
