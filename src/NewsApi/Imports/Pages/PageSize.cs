using AngleSharp.Dom;

namespace NewsApi.Imports.Pages;

/// <summary>Whether a page is small enough to be searched for its article, which goes down its elements by recursion.</summary>
internal static class PageSize
{
    // A page of a newspaper has some thousands of nodes, some dozens deep.
    private const int MaxNodes = 200_000;
    private const int MaxDepth = 256;

    public static bool IsReadable(IDocument page)
    {
        var (nodes, depth) = (0, 0);
        for (INode? node = page; node is not null; nodes++)
        {
            if (nodes > MaxNodes || depth > MaxDepth)
                return false;
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }
            for (; node is not null && node.NextSibling is null; depth--)
                node = node.Parent;
            node = node?.NextSibling;
        }
        return true;
    }
}
