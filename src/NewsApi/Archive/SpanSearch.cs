using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Finds words of a text again in a later one.</summary>
/// <remarks>
/// What both texts begin and end with stands where it stood. In between, words are found that stand there once in both texts;
/// else what stands around them tells which they are. Words that cannot be told apart are not found: better none than others.
/// </remarks>
/// <param name="old">The text that the spans point into.</param>
/// <param name="text">The later one.</param>
internal sealed class SpanSearch(string old, string text)
{
    // Characters on each side that are compared.
    private const int Around = 32;

    // So much around words that stand in several places must be the same: a word or two.
    private const int LeastAround = 8;

    // Words that stand in more places are not told apart by their surroundings, and comparing these would take long.
    private const int MostPlaces = 1000;

    private readonly int before = old.AsSpan().CommonPrefixLength(text);
    private readonly int after = CommonEnd(old, text, old.AsSpan().CommonPrefixLength(text));

    /// <returns>Null where the words are gone, or there are several that they could be.</returns>
    public EvidenceSpan? Find(EvidenceSpan span)
    {
        if (span.Exact.Length == 0)
            return null;
        if (span.End <= before && BordersLike(span, span.Start))
            return span;
        var moved = span.Moved(text.Length - old.Length);
        if (span.Start >= old.Length - after && BordersLike(span, moved.Start))
            return moved;
        var places = Places(text, before, text.Length - after, span);
        if (places is [var only] && Places(old, before, old.Length - after, span) is [_])
            return At(only, span);
        var best = places
            .Select(place => (Place: place, Same: SameAround(span, place)))
            .OrderByDescending(candidate => candidate.Same)
            .ThenBy(candidate => Math.Abs(candidate.Place - span.Start))
            .Take(2)
            .ToList();
        return best is [var first, ..] && first.Same >= LeastAround && (best.Count == 1 || best[1].Same < first.Same)
            ? At(first.Place, span)
            : null;
    }

    /// <summary>Words of a text that is gone; null unless they stand in the later one just once.</summary>
    public EvidenceSpan? FindOnly(EvidenceSpan span)
    {
        if (span.Exact.Length == 0)
            return null;
        var place = text.IndexOf(span.Exact, StringComparison.Ordinal);
        if (place < 0 || text.IndexOf(span.Exact, place + 1, StringComparison.Ordinal) >= 0)
            return null;
        return IsInWord(text, place) || IsInWord(text, place + span.Exact.Length) ? null : At(place, span);
    }

    // "US" is not the beginning of "USA", unless it was before.
    private List<int> Places(string within, int from, int to, EvidenceSpan span)
    {
        var (words, places) = (span.Exact, new List<int>());
        // A place may reach into what is the same at both ends, but not lie in it: that is another place of the old text.
        for (var at = Math.Max(0, from - words.Length + 1); places.Count <= MostPlaces; at++)
        {
            at = within.IndexOf(words, at, StringComparison.Ordinal);
            if (at < 0 || at >= to)
                break;
            if (BordersLike(span, at, within))
                places.Add(at);
        }
        return places.Count <= MostPlaces ? places : [];
    }

    private bool BordersLike(EvidenceSpan span, int place) => BordersLike(span, place, text);

    private bool BordersLike(EvidenceSpan span, int place, string within) =>
        IsInWord(old, span.Start) == IsInWord(within, place)
        && IsInWord(old, span.End) == IsInWord(within, place + span.Exact.Length);

    private int SameAround(EvidenceSpan span, int place)
    {
        var (left, right) = (0, 0);
        var (end, placeEnd) = (span.End, place + span.Exact.Length);
        while (
            left < Around && left < span.Start && left < place && old[span.Start - 1 - left] == text[place - 1 - left]
        )
            left++;
        while (
            right < Around
            && end + right < old.Length
            && placeEnd + right < text.Length
            && old[end + right] == text[placeEnd + right]
        )
            right++;
        return left + right;
    }

    private static EvidenceSpan At(int place, EvidenceSpan span) => span.Moved(place - span.Start);

    private static bool IsInWord(string within, int at) =>
        at > 0 && at < within.Length && char.IsLetterOrDigit(within[at - 1]) && char.IsLetterOrDigit(within[at]);

    private static int CommonEnd(string old, string text, int before)
    {
        var most = Math.Min(old.Length, text.Length) - before;
        var same = 0;
        while (same < most && old[^(same + 1)] == text[^(same + 1)])
            same++;
        return same;
    }
}
