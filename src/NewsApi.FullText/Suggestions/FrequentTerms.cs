using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Suggestions;

/// <summary>Walks the sorted terms of one segment and keeps those of most articles.</summary>
internal static class FrequentTerms
{
    /// <summary>Of all terms that begin so, in no order.</summary>
    public static FrequentTerm[] Of(AtomicReader segment, string beginning, int most)
    {
        var top = new Top(most);
        var prefix = new BytesRef(beginning);
        if (TermsOf(segment) is not { } terms || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return [];
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            top.Offer(terms.Term, terms.DocFreq);
        } while (terms.MoveNext());
        return top.Take();
    }

    /// <summary>Of each beginning of up to so many characters, in one pass: terms that begin alike stand side by side.</summary>
    public static Dictionary<string, FrequentTerm[]> ByBeginning(AtomicReader segment, int length, int most)
    {
        var found = new Dictionary<string, FrequentTerm[]>(StringComparer.Ordinal);
        if (TermsOf(segment) is not { } terms)
            return found;
        var current = Enumerable.Range(0, length).Select(_ => new Top(most)).ToArray();
        var beginnings = new string?[length];
        Span<char> start = stackalloc char[length];
        while (terms.MoveNext())
        {
            var known = Decode(terms.Term, start);
            for (var i = 0; i < length; i++)
            {
                var beginning = start[..Math.Min(i + 1, known)];
                if (beginnings[i] is null || !beginning.SequenceEqual(beginnings[i]))
                {
                    Close(i);
                    beginnings[i] = i < known ? beginning.ToString() : null;
                }
                if (beginnings[i] is not null)
                    current[i].Offer(terms.Term, terms.DocFreq);
            }
        }
        for (var i = 0; i < length; i++)
            Close(i);
        return found;

        void Close(int i)
        {
            if (beginnings[i] is { } beginning)
                found[beginning] = current[i].Take();
        }
    }

    private static TermsEnum? TermsOf(AtomicReader segment) =>
        segment.GetTerms(IndexFields.Suggestion)?.GetEnumerator();

    // The first characters, as many as fit: what is typed is compared by them, too.
    private static int Decode(BytesRef term, Span<char> start)
    {
        System.Text.Unicode.Utf8.ToUtf16(term.Bytes.AsSpan(term.Offset, term.Length), start, out _, out var written);
        return written;
    }

    // The worst at the front; a term's bytes are copied only when it is kept.
    private sealed class Top(int most)
    {
        private readonly PriorityQueue<byte[], int> kept = new();

        public void Offer(BytesRef term, int articles)
        {
            if (kept.Count < most)
                kept.Enqueue(Copy(term), articles);
            else if (kept.TryPeek(out _, out var least) && articles > least)
                kept.EnqueueDequeue(Copy(term), articles);
        }

        public FrequentTerm[] Take()
        {
            var terms = kept.UnorderedItems.Select(item => new FrequentTerm(item.Element, item.Priority)).ToArray();
            kept.Clear();
            return terms;
        }

        private static byte[] Copy(BytesRef term) => term.Bytes.AsSpan(term.Offset, term.Length).ToArray();
    }
}
