using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace NewsApi.Imports;

/// <summary>
/// Tells before HTML is parsed whether that would take long: a parser of HTML5 looks through its open elements at a tag, and
/// opens the formatting ones again in each paragraph, so that few bytes can make work that grows with their square.
/// </summary>
internal static partial class HtmlCost
{
    // A page of a newspaper has some thousands of tags, some dozens deep: a hundredth of this. At the limit, parsing takes
    // about half a second.
    private const long MostSteps = 10_000_000;

    // To make an element again costs more than to look at one.
    private const int FormattingSteps = 16;

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
    );

    // Without content, or ended by the next of their kind.
    private static readonly FrozenSet<string> NeverNested = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. new[] { "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta" },
            .. new[] { "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr" },
        ]
    );

    /// <summary>Whether the HTML can be parsed at once; it counts too many open elements rather than too few.</summary>
    public static bool IsSmall(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, steps) = (0L, 0L);
        foreach (var tag in Tags().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            var name = html[(tag.Index + (isEnd ? 2 : 1))..(tag.Index + tag.Length)];
            if (NeverNested.Contains(name))
                continue;
            var weight = Formatting.Contains(name) ? FormattingSteps : 1;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(open, name, out _);
            // An end without a beginning ends nothing.
            if (isEnd && count == 0)
                continue;
            count += isEnd ? -1 : 1;
            depth += isEnd ? -weight : weight;
            steps += depth;
            if (steps > MostSteps)
                return false;
        }
        return true;
    }

    /// <summary>The HTML with a line break in place of every tag.</summary>
    public static string WithoutTags(string html) => WholeTags().Replace(html, "<br>");

    // A tag's name is cut at 32 characters: longer ones are made up.
    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9-]{0,31}", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("</?[A-Za-z][^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex WholeTags();
}
