using AngleSharp.Dom;

namespace NewsApi.Imports;

/// <summary>
/// Goes through the nodes below another one as they stand in the page: without recursion, for who sends a page decides how deep it is, and
/// without asking a node for its next sibling, which the library seeks among all children of its parent.
/// </summary>
internal static class NodeWalk
{
    /// <summary>A node at its beginning, and once more at its end.</summary>
    /// <param name="Depth">Of children of the root, 1.</param>
    public readonly record struct Step(INode Node, int Depth, bool IsEnd);

    /// <param name="isEntered">Whether the children of a node are gone through.</param>
    public static IEnumerable<Step> Through(INode root, Func<INode, bool> isEntered)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                open.Push((at.Node, at.Next + 1));
                var child = at.Node.ChildNodes[at.Next];
                yield return new Step(child, open.Count, IsEnd: false);
                open.Push((child, isEntered(child) ? 0 : int.MaxValue));
            }
            else if (open.Count > 0)
            {
                yield return new Step(at.Node, open.Count, IsEnd: true);
            }
        }
    }
}
