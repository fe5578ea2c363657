namespace NewsApi.Extraction.Quotes;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph: curly, straight, angled, doubled (``…''), and single ones that are not
/// apostrophes. Marks inside a quotation are left to it. A quotation that is not closed reaches to the end of its paragraph
/// where the next one opens again, or where what is before it shows that speech begins.
/// </summary>
internal static class QuotationMarks
{
    // A single mark that closes later than this is an apostrophe taken for an opening mark.
    private const int LongestSingle = 600;

    public static List<Quotation> Find(string body, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = new List<Quotation>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var nextOpens =
                i + 1 < paragraphs.Count
                && Mark(body, paragraphs[i + 1].Start, paragraphs[i + 1].End).Kind != MarkKind.None;
            InParagraph(body, paragraphs[i], i, nextOpens, found);
        }
        return found;
    }

    private static void InParagraph(string body, TextSpan paragraph, int index, bool nextOpens, List<Quotation> found)
    {
        for (var i = paragraph.Start; i < paragraph.End; )
        {
            var mark = Mark(body, i, paragraph.End);
            if (mark.Kind == MarkKind.None || !Opens(body, i, mark, paragraph))
            {
                i += Math.Max(mark.Length, 1);
                continue;
            }
            var (end, next) =
                mark.Kind == MarkKind.Single
                    ? SingleEnd(body, i, paragraph)
                    : DoubleEnd(body, i + mark.Length, mark, paragraph);
            if (end < 0 && mark.Kind != MarkKind.Single && (nextOpens || SpeechBegins(body, i, paragraph)))
            {
                Add(body, new TextSpan(i, paragraph.End), mark.Length, 0, index, found);
                return;
            }
            if (end < 0)
            {
                i += mark.Length;
                continue;
            }
            Add(body, new TextSpan(i, next), mark.Length, next - end, index, found);
            i = next;
        }
    }

    private static void Add(string body, TextSpan outer, int open, int close, int paragraph, List<Quotation> found)
    {
        var (start, end) = (outer.Start + open, outer.End - close);
        while (start < end && char.IsWhiteSpace(body[start]))
            start++;
        while (end > start && char.IsWhiteSpace(body[end - 1]))
            end--;
        if (start < end)
            found.Add(new Quotation(outer, new TextSpan(start, end), paragraph, close > 0));
    }

    private static (MarkKind Kind, int Length) Mark(string body, int i, int limit) =>
        body[i] switch
        {
            '“' or '”' or '„' or '‟' or '«' or '»' => (MarkKind.Curly, 1),
            '"' or '＂' => (MarkKind.Straight, 1),
            '\'' when i + 1 < limit && body[i + 1] == '\'' => (MarkKind.Straight, 2),
            '`' when i + 1 < limit && body[i + 1] is '`' or '\'' => (MarkKind.Straight, 2),
            '‘' when i + 1 < limit && body[i + 1] == '‘' => (MarkKind.Curly, 2),
            '’' when i + 1 < limit && body[i + 1] == '’' => (MarkKind.Curly, 2),
            '‘' or '\'' or '’' or '`' or '‛' => (MarkKind.Single, 1),
            _ => (MarkKind.None, 0),
        };

    private static bool Opens(string body, int i, (MarkKind Kind, int Length) mark, TextSpan paragraph)
    {
        var after = i + mark.Length;
        var spaceBefore =
            i == paragraph.Start
            || body[i - 1] != '='
                && !(char.IsLetterOrDigit(body[i - 1]) || body[i - 1] is '.' or ',' or '!' or '?' or '…');
        var wordAfter = after < paragraph.End && !char.IsWhiteSpace(body[after]);
        return mark.Kind switch
        {
            MarkKind.Curly => body[i] is not ('”' or '»' or '’') || (spaceBefore && wordAfter && body[i] == '”'),
            MarkKind.Straight => wordAfter
                && (spaceBefore || (!char.IsDigit(body[i - 1]) && char.IsUpper(body[after]))),
            _ => body[i] != '’'
                && spaceBefore
                && after < paragraph.End
                && (char.IsLetter(body[after]) || body[after] == '['),
        };
    }

    private static (int End, int Next) DoubleEnd(
        string body,
        int from,
        (MarkKind Kind, int Length) open,
        TextSpan paragraph
    )
    {
        for (var i = from; i < paragraph.End; i++)
        {
            var mark = Mark(body, i, paragraph.End);
            if (
                mark.Kind is MarkKind.None or MarkKind.Single
                || (mark.Kind == MarkKind.Straight && open.Kind == MarkKind.Curly && mark.Length == 2)
            )
                continue;
            var next = i + mark.Length;
            var opensAgain =
                (
                    body[i] is '“' or '„' or '«' or '‘' or '`'
                    || (mark.Kind == MarkKind.Straight && i > from && body[i - 1] == ' ')
                )
                && next < paragraph.End
                && char.IsLetterOrDigit(body[next]);
            if (!opensAgain)
                return (i, next);
            if (i > from && body[i] is '“' or '`')
                return (-1, -1);
        }
        return (-1, -1);
    }

    // The first mark after punctuation closes; else the last one before another opening mark or the sentence's end.
    private static (int End, int Next) SingleEnd(string body, int open, TextSpan paragraph)
    {
        var last = -1;
        var limit = Math.Min(paragraph.End, open + LongestSingle);
        for (var i = open + 2; i < limit; i++)
        {
            if (body[i] is '“' or '”' or '"' or '‘')
                break;
            if (
                body[i] is not ('’' or '\'')
                || (i + 1 < paragraph.End && (char.IsLetterOrDigit(body[i + 1]) || body[i + 1] == body[i]))
            )
                continue;
            if (body[i - 1] is '.' or ',' or '?' or '!')
                return (i, i + 1);
            if (last < 0 || body[last - 1] == 's')
                last = i;
        }
        return last < 0 ? (-1, -1) : (last, last + 1);
    }

    private static bool SpeechBegins(string body, int open, TextSpan paragraph)
    {
        var i = open - 1;
        while (i >= paragraph.Start && body[i] == ' ')
            i--;
        return i < paragraph.Start || body[i] is ',' or ':' or '.';
    }

    private enum MarkKind
    {
        None,
        Curly,
        Straight,
        Single,
    }
}
