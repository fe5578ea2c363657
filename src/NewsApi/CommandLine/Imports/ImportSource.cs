using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsApi.Http;
using NewsApi.Imports.Bulk;

namespace NewsApi.CommandLine.Imports;

/// <summary>All files of an import as one run of lines, which remembers where each came from.</summary>
/// <param name="stop">Ends the run after the line that is being read; what was given out is carried through.</param>
internal sealed class ImportSource(IReadOnlyList<ImportFile> files, ImportReader reader, CancellationToken stop)
{
    private readonly ConcurrentQueue<ImportPlace> places = new();

    /// <summary>Where the next line came from, in the order in which they were given out.</summary>
    public ImportPlace NextPlace() =>
        places.TryDequeue(out var place)
            ? place
            : throw new InvalidOperationException("There are more results than lines.");

    public async IAsyncEnumerable<BulkLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var number = 0L;
        foreach (var file in files)
        {
            await foreach (var line in ReadAsync(file, cancellation))
            {
                places.Enqueue(new ImportPlace(file.Name, line.Number == 0 ? null : line.Number));
                yield return line with
                {
                    Number = ++number,
                };
            }
            if (stop.IsCancellationRequested)
                yield break;
        }
    }

    // A file that breaks off, or is not what it seems, fails as one more line, and the next file has its turn.
    private async IAsyncEnumerable<BulkLine> ReadAsync(
        ImportFile file,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var line = reader.ReadAsync(file, stop).GetAsyncEnumerator(cancellation);
        for (var last = 0L; !stop.IsCancellationRequested; last = line.Current.Number)
        {
            ProblemException? broken = null;
            try
            {
                if (!await line.MoveNextAsync())
                    yield break;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                yield break;
            }
            catch (ProblemException problem)
            {
                broken = problem;
            }
            catch (InvalidDataException)
            {
                broken = new ProblemException(ProblemTypes.NotImportable, "The gzip stream is damaged from here on.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                broken = new ProblemException(ProblemTypes.NotImportable, exception.Message);
            }
            if (broken is not null)
            {
                yield return new BulkLine(last == 0 ? 0 : last + 1, [], broken);
                yield break;
            }
            yield return line.Current;
        }
    }
}

/// <summary>Where an article of an import came from.</summary>
/// <param name="Line">The line, or the entry of a feed, from 1; null where it is the file as a whole.</param>
internal sealed record ImportPlace(string File, long? Line)
{
    public override string ToString() => Line is null ? File : $"{File}:{Line}";
}
