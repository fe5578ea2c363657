namespace NewsApi.Extraction.Quotes;

/// <summary>Finds whose words a few words in marks are that no report holds: in headlines, behind "as" and "called", beside others.</summary>
internal sealed class LooseWordsSieves(ReadingText text, Subjects subjects)
{
    // Characters.
    private const int LongestHeadline = 250;

    /// <summary>In the title line: "Berg: Time for ‘patience’", "Anna Berg Says Plan Is ‘Dead’".</summary>
    public Attribution? Headline(int i)
    {
        var quotation = text.Quotations[i];
        // Headlines have single marks; straight ones are too often apostrophes.
        if (
            quotation.Paragraph > 0
            || text.Layout.Body[quotation.Outer.Start] != '‘'
            || text.Layout.Paragraphs.Count < 2
            || text.Layout.Paragraphs[0].End - text.Layout.Paragraphs[0].Start > LongestHeadline
        )
            return null;
        var first = text.Range(i).First;
        var colon = first - 1;
        while (colon > 0 && !text.Is(colon, ':'))
            colon--;
        var subject =
            colon > 0
                ? subjects.Phrase(text.SentenceOf(colon).First, colon)
                : subjects.FirstSubject(text.SentenceOf(first));
        return subject is { } speaker && speaker.Whole.End <= first ? Words(speaker, "headline") : null;
    }

    /// <summary>"to chants of “Open the gates!” and “Shame!”".</summary>
    public Attribution? Chanted(int i)
    {
        var of = text.Range(i).First - 1;
        if (of < 2 || text.Lower(of) != "of" || !IsChant(text.Lower(of - 1)))
            return null;
        return text.Lower(of - 2) is "their" or "his" or "her"
            ? new Attribution(
                QuoteType.Direct,
                new SpeakerPhrase(new TokenRange(of - 2, of - 1), new TokenRange(of - 2, of - 1)),
                null,
                "chant"
            )
            : new Attribution(QuoteType.Direct, null, null, "chant");
    }

    private static bool IsChant(string word) =>
        word
            is "chant"
                or "chants"
                or "cry"
                or "cries"
                or "shout"
                or "shouts"
                or "calls"
                or "cheers"
                or "screams"
                or "slogan"
                or "slogans";

    /// <summary>"called it “vague” and “late”": nothing but a comma or "and" between it and what is somebody's.</summary>
    public Attribution? Listed(int i, Attribution?[] found)
    {
        if (
            i == 0
            || found[i - 1] is not { } before
            || text.Quotations[i].Paragraph != text.Quotations[i - 1].Paragraph
        )
            return null;
        var between = new TokenRange(text.Range(i - 1).End, text.Range(i).First);
        if (between.IsEmpty || between.Length > 3)
            return null;
        for (var t = between.First; t < between.End; t++)
        {
            if (text.Word(t) is not ("," or "and" or "or" or "but" or "a" or "an" or "the"))
                return null;
        }
        return before with { Rule = "listed", Follows = -1 };
    }

    /// <summary>"called it “vague”, “weak” and “late”": the words beside it in the sentence are somebody's.</summary>
    public Attribution? Beside(int i, Attribution?[] found)
    {
        if (text.IsTitleCase(text.Range(i)))
            return null;
        var sentence = text.SentenceOf(text.Range(i).First);
        foreach (var other in (ReadOnlySpan<int>)[i - 1, i + 1])
        {
            if (
                other >= 0
                && other < found.Length
                && found[other] is { Speaker: { } speaker, Cue: not null }
                && sentence.Contains(text.Range(other).First)
            )
                return Words(subjects.FirstSubject(sentence) ?? speaker, "beside-quotation");
        }
        return null;
    }

    private static Attribution Words(SpeakerPhrase speaker, string rule) => new(QuoteType.Mixed, speaker, null, rule);
}
