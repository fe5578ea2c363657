using DiffPlex;

namespace NewsApi.Revisions;

/// <summary>Compares two texts, by paragraphs and within these by words. Its cost is bounded, whatever the texts.</summary>
internal sealed class TextDiff
{
    // The pairs of pieces of which one comparison may look at the most: about a fifth of a second where all of them differ. What
    // is left after that is told as replaced, without its words.
    private const long MostPairs = 25_000_000;

    private long pairsLeft = MostPairs;

    private TextDiff() { }

    /// <summary>The paragraphs of both texts in order; taken together their runs are either text.</summary>
    public static IReadOnlyList<ParagraphDiffResponse> Paragraphs(string from, string to)
    {
        var diff = new TextDiff();
        return
        [
            .. diff.Compare(from, to, TextPieces.Paragraphs, splitsEqual: true)
                .Select(stretch => diff.Paragraph(from, to, stretch)),
        ];
    }

    /// <summary>The words of both texts in order, those of one kind that follow each other together.</summary>
    public static IReadOnlyList<RunResponse> Words(string from, string to) =>
        new TextDiff().Runs(from, to, new Stretch(0, from.Length, 0, to.Length, IsEqual: false));

    private ParagraphDiffResponse Paragraph(string from, string to, Stretch stretch) =>
        new(
            stretch switch
            {
                { IsEqual: true } => ParagraphDiffKind.Equal,
                { FromStart: var start, FromEnd: var end } when start == end => ParagraphDiffKind.Inserted,
                { ToStart: var start, ToEnd: var end } when start == end => ParagraphDiffKind.Deleted,
                _ => ParagraphDiffKind.Changed,
            },
            Runs(from, to, stretch)
        );

    private List<RunResponse> Runs(string from, string to, Stretch stretch)
    {
        if (stretch.IsEqual)
            return [.. RunsOf(from, to, stretch)];
        var within = Compare(
            from[stretch.FromStart..stretch.FromEnd],
            to[stretch.ToStart..stretch.ToEnd],
            TextPieces.Words,
            splitsEqual: false
        );
        return [.. within.SelectMany(part => RunsOf(from, to, part.Moved(stretch.FromStart, stretch.ToStart)))];
    }

    private static IEnumerable<RunResponse> RunsOf(string from, string to, Stretch stretch)
    {
        var (fromStart, fromEnd, toStart, toEnd, isEqual) = stretch;
        if (isEqual)
        {
            yield return new(RunKind.Equal, fromStart, fromEnd, toStart, toEnd, from[fromStart..fromEnd]);
            yield break;
        }
        if (fromStart < fromEnd)
            yield return new(RunKind.Deleted, fromStart, fromEnd, toStart, toStart, from[fromStart..fromEnd]);
        if (toStart < toEnd)
            yield return new(RunKind.Inserted, fromEnd, fromEnd, toStart, toEnd, to[toStart..toEnd]);
    }

    /// <param name="splitsEqual">Whether every equal piece is a stretch of its own.</param>
    private List<Stretch> Compare(string from, string to, Func<string, List<string>> cut, bool splitsEqual)
    {
        var (old, present) = (cut(from), cut(to));
        var (fromAt, toAt) = (Offsets(old), Offsets(present));
        var stretches = new List<Stretch>();
        var (a, b) = (0, 0);
        foreach (var block in Blocks(old, present, cut))
        {
            AddEqual(block.From);
            stretches.Add(
                new(fromAt[a], fromAt[a + block.FromCount], toAt[b], toAt[b + block.ToCount], IsEqual: false)
            );
            (a, b) = (a + block.FromCount, b + block.ToCount);
        }
        AddEqual(old.Count);
        return stretches;

        void AddEqual(int until)
        {
            for (var step = splitsEqual ? 1 : until - a; a < until; (a, b) = (a + step, b + step))
                stretches.Add(new(fromAt[a], fromAt[a + step], toAt[b], toAt[b + step], IsEqual: true));
        }
    }

    // What both begin and end with needs no comparing.
    private IEnumerable<Block> Blocks(List<string> old, List<string> present, Func<string, List<string>> cut)
    {
        var most = Math.Min(old.Count, present.Count);
        var before = 0;
        while (before < most && old[before] == present[before])
            before++;
        var after = 0;
        while (after < most - before && old[^(after + 1)] == present[^(after + 1)])
            after++;
        var (fromCount, toCount) = (old.Count - before - after, present.Count - before - after);
        if (fromCount == 0 && toCount == 0)
            return [];
        var pairs = (long)fromCount * toCount;
        if (pairs == 0 || pairs > pairsLeft)
            return [new Block(before, fromCount, toCount)];
        pairsLeft -= pairs;
        return Differ
            .Instance.CreateDiffs(
                string.Concat(old.Skip(before).Take(fromCount)),
                string.Concat(present.Skip(before).Take(toCount)),
                ignoreWhiteSpace: false,
                ignoreCase: false,
                new Chunker(cut)
            )
            .DiffBlocks.Select(block => new Block(before + block.DeleteStartA, block.DeleteCountA, block.InsertCountB));
    }

    private static int[] Offsets(List<string> pieces)
    {
        var offsets = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            offsets[i + 1] = offsets[i] + pieces[i].Length;
        return offsets;
    }

    private sealed class Chunker(Func<string, List<string>> cut) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => cut(text);
    }

    /// <summary>Pieces of the one text that stand in place of pieces of the other.</summary>
    private readonly record struct Block(int From, int FromCount, int ToCount);

    /// <summary>Characters of both texts that belong together.</summary>
    private readonly record struct Stretch(int FromStart, int FromEnd, int ToStart, int ToEnd, bool IsEqual)
    {
        public Stretch Moved(int from, int to) =>
            new(FromStart + from, FromEnd + from, ToStart + to, ToEnd + to, IsEqual);
    }
}
