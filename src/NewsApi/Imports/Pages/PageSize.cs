using AngleSharp.Dom;

namespace NewsApi.Imports.Pages;

/// <summary>
/// Whether a page is small enough to be searched for its article, which goes down its elements by recursion, and from one to the next
/// in a time that grows with the square of how many there are beside each other.
/// </summary>
internal static class PageSize
{
    // A page of a newspaper has some thousands of nodes, some dozens deep, some hundreds beside each other.
    private const int MaxNodes = 200_000;
    private const int MaxDepth = 256;

    // Of the squares of how many children each node has: ten thousand beside each other, which takes a second or two.
    private const long MaxSteps = 100_000_000;

    public static bool IsReadable(IDocument page)
    {
        var (nodes, steps) = (0, 0L);
        foreach (var (node, depth, isEnd) in NodeWalk.Through(page, _ => true))
        {
            if (isEnd)
                continue;
            steps += (long)node.ChildNodes.Length * node.ChildNodes.Length;
            if (++nodes > MaxNodes || depth > MaxDepth || steps > MaxSteps)
                return false;
        }
        return true;
    }
}
