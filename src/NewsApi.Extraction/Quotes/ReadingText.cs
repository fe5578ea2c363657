using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Quotes;

/// <summary>The text as the quote rules see it: each token with its word class, the quotation and the entity it belongs to.</summary>
internal sealed class ReadingText
{
    /// <summary>Tokens. Longer subjects than this are sentences misread; the bound keeps reading linear.</summary>
    public const int LongestPhrase = 40;

    /// <summary>Words that no noun phrase runs over.</summary>
    public const WordClass ClauseBounds = WordClass.Subordinator | WordClass.Auxiliary;

    private readonly string[] words;
    private readonly string[] lower;
    private readonly WordClass[] classes;
    private readonly int[] quotationAt;
    private readonly int[] entityAt;
    private readonly CueVerb?[] cues;
    private readonly TokenRange[] ranges;

    public ReadingText(TextLayout layout, IReadOnlyList<ExtractedEntity> entities)
    {
        Layout = layout;
        Entities = entities;
        Quotations = [];
        var count = layout.Tokens.Count;
        (words, lower, classes, quotationAt, entityAt, cues) = (
            new string[count],
            new string[count],
            new WordClass[count],
            new int[count],
            new int[count],
            new CueVerb?[count]
        );
        for (var i = 0; i < count; i++)
            words[i] = layout.Tokens[i].Text;
        for (var i = 0; i < count; i++)
        {
            lower[i] = words[i].ToLowerInvariant();
            classes[i] = WordClasses.Of(words[i], lower[i]);
            if (i > 0 && BelongsToName(i))
                classes[i] = WordClass.None;
            cues[i] = CueVerbs.Find(lower[i]);
        }
        Array.Fill(quotationAt, -1);
        var marked = QuotationMarks.Find(layout.Body, layout.Paragraphs);
        Quotations = new NamesInMarks(this, marked).Others();
        Mark(quotationAt, Quotations.Select(static (q, i) => (q.Outer, i)));
        Mark(entityAt, entities.SelectMany(static (e, i) => e.Mentions.Select(m => (m, i))));
        Sentences = new OuterSentences(this).All();
        ranges = [.. Quotations.Select(Tokens)];
    }

    public TextLayout Layout { get; }

    public IReadOnlyList<ExtractedEntity> Entities { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Token ranges of sentences that do not end inside a quotation.</summary>
    public IReadOnlyList<TokenRange> Sentences { get; }

    public int Count => lower.Length;

    /// <summary>The token in lower case; empty before the first and behind the last, where rules look too.</summary>
    public string Lower(int i) => Has(i) ? lower[i] : "";

    /// <summary>The token; empty before the first and behind the last.</summary>
    public string Word(int i) => Has(i) ? words[i] : "";

    /// <summary>The token's first character, be it a letter or not; U+0000 outside of the text.</summary>
    public char FirstLetter(int i) => Has(i) ? words[i][0] : '\0';

    /// <summary>Index of the quotation around the token, or -1.</summary>
    public int QuotationAt(int i) => Has(i) ? quotationAt[i] : -1;

    /// <summary>Index of the entity named at the token, or -1.</summary>
    public int EntityAt(int i) => Has(i) ? entityAt[i] : -1;

    public CueVerb? Cue(int i) => Has(i) ? cues[i] : null;

    public bool Is(int i, WordClass any) => Has(i) && (classes[i] & any) != 0;

    public bool IsWord(int i) => Has(i) && char.IsLetterOrDigit(words[i][0]);

    /// <summary>Whether the token looks like part of a name: a capital that is not due to the sentence's start alone.</summary>
    public bool IsName(int i) =>
        Has(i)
        && char.IsUpper(words[i][0])
        && (
            classes[i]
            & ~(WordClass.Person | WordClass.Body | WordClass.News | WordClass.Time | WordClass.Work | WordClass.Speech)
        ) == 0;

    public bool Is(int i, char mark) => Word(i).Length == 1 && Word(i)[0] == mark;

    public bool IsPossessive(int i) => Lower(i) is "'s" or "’s" or "'" or "’";

    /// <summary>Whether the mark may close an apposition.</summary>
    public bool IsClosingMark(int i) => Word(i) is "," or ")" or "-" or "--" or "–" or "—";

    public TextSpan Span(TokenRange range) => new(Layout.Tokens[range.First].Start, Layout.Tokens[range.End - 1].End);

    public TextSpan Span(int token) => Layout.Tokens[token].Span;

    /// <summary>First token of the quotation and one past its last.</summary>
    public TokenRange Tokens(Quotation quotation)
    {
        var first = Layout.TokenAt(quotation.Outer.Start);
        return new TokenRange(first, Layout.TokenAt(quotation.Outer.End - 1) + 1);
    }

    private bool Has(int i) => (uint)i < (uint)lower.Length;

    // "Martin How", "Theresa May", and with the first name behind the word "Will Doyle".
    private bool BelongsToName(int i)
    {
        if (!char.IsUpper(Word(i)[0]) || (classes[i] & (WordClass.Subordinator | WordClass.Auxiliary)) == 0)
            return false;
        var nameBefore =
            Word(i - 1).Length > 1
            && char.IsUpper(Word(i - 1)[0])
            && classes[i - 1] == WordClass.None
            && cues[i - 1] is null;
        var nameBehind =
            (classes[i] & WordClass.Auxiliary) != 0
            && i + 1 < Count
            && char.IsUpper(Word(i + 1)[0])
            && Word(i + 1).Length > 1;
        var inside =
            i + 1 < Count
            && (Word(i - 1) is "," or "”" or "\"" || char.IsLower(Word(i - 1)[0]))
            && char.IsLower(Word(i + 1)[0]);
        return lower[i] is "will" or "may" && inside
            || nameBefore && Layout.Tokens[i].Start == Layout.Tokens[i - 1].End + 1
            || nameBehind && char.IsLower(Word(i - 1)[0]);
    }

    /// <summary>Whether all words but small ones start with a capital, as in the title of a work.</summary>
    public bool IsTitleCase(TokenRange range)
    {
        if (range.Length > 20)
            return false;
        var capitals = 0;
        for (var i = range.First; i < range.End; i++)
        {
            if (char.IsUpper(Word(i)[0]))
                capitals++;
            else if (
                char.IsLower(Word(i)[0]) && !Is(i, WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)
            )
                return false;
        }
        return capitals > 0;
    }

    /// <summary>Tokens of the quotation with that index.</summary>
    public TokenRange Range(int quotation) => ranges[quotation];

    public bool StartsParagraph(int quotation) =>
        Quotations[quotation].Outer.Start == Layout.Paragraphs[Quotations[quotation].Paragraph].Start;

    public TokenRange SentenceOf(int token) => Sentences[Math.Max(SentenceAt(token), 0)];

    /// <summary>Index in <see cref="Sentences"/> of the one that holds the token.</summary>
    public int SentenceAt(int token)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].First <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private void Mark(int[] at, IEnumerable<(TextSpan Span, int Index)> spans)
    {
        Array.Fill(at, -1);
        foreach (var (span, index) in spans)
        {
            for (
                var i = Math.Max(Layout.TokenAt(span.Start), 0);
                i < at.Length && Layout.Tokens[i].Start < span.End;
                i++
            )
            {
                if (Layout.Tokens[i].End > span.Start)
                    at[i] = index;
            }
        }
    }
}
