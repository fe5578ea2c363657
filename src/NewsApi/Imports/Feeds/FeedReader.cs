using System.Runtime.CompilerServices;
using System.ServiceModel.Syndication;
using System.Xml;
using NewsApi.Http;
using NewsApi.Imports.Bulk;

namespace NewsApi.Imports.Feeds;

/// <summary>Reads an RSS 2.0 or Atom feed as the entries that it has. Nothing that it names is fetched.</summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // Entities that unfold, and files and hosts that are not ours.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <param name="maxBytes">Feeds are held as a whole; a longer one is refused.</param>
    /// <exception cref="ProblemException">413: it is too large. 422: it is no feed.</exception>
    public static async IAsyncEnumerable<BulkLine> ReadAsync(
        Stream stream,
        long maxBytes,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var buffer = await BufferAsync(stream, maxBytes, cancellation);
        var feed = Load(buffer);
        var number = 0L;
        foreach (var item in feed.Items)
            yield return LineOf(feed, item, ++number);
    }

    private static async Task<MemoryStream> BufferAsync(Stream stream, long maxBytes, CancellationToken cancellation)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        try
        {
            while (await stream.ReadAsync(chunk, cancellation) is > 0 and var count)
            {
                buffer.Write(chunk, 0, count);
                if (buffer.Length > maxBytes)
                    throw new ProblemException(ProblemTypes.TooLarge, $"The feed has more than {maxBytes} bytes.");
            }
        }
        catch (InvalidDataException)
        {
            throw new ProblemException(ProblemTypes.NotImportable, "The gzip stream is damaged.");
        }
        buffer.Position = 0;
        return buffer;
    }

    private static SyndicationFeed Load(Stream stream)
    {
        try
        {
            using var xml = XmlReader.Create(stream, Settings);
            return SyndicationFeed.Load(xml);
        }
        catch (XmlException exception)
        {
            throw ImportProblem.AtLine(Math.Max(1, exception.LineNumber), "This is no RSS 2.0 or Atom feed.");
        }
    }

    private static BulkLine LineOf(SyndicationFeed feed, SyndicationItem item, long number)
    {
        try
        {
            return new BulkLine(number, [], Article: FeedEntry.ToArticle(feed, item));
        }
        // A date is read when it is asked for.
        catch (XmlException)
        {
            var problem = new ProblemException(ProblemTypes.NotImportable, "The date of the entry cannot be read.");
            return new BulkLine(number, [], problem);
        }
    }
}
