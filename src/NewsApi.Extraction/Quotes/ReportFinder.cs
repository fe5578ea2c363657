namespace NewsApi.Extraction.Quotes;

/// <summary>Finds every reporting expression of a sentence: verbs with their subjects, "according to", "as Smith puts it", passives.</summary>
internal sealed class ReportFinder
{
    private readonly ReadingText text;
    private readonly NounPhrases phrases;
    private readonly Clauses clauses;
    private readonly ReportBounds bounds;
    private readonly VerbReports verbs;

    public ReportFinder(ReadingText text)
    {
        this.text = text;
        phrases = new NounPhrases(text);
        clauses = new Clauses(text, phrases);
        bounds = new ReportBounds(text, clauses);
        Subjects = new Subjects(text, phrases);
        verbs = new VerbReports(text, phrases, clauses, Subjects);
    }

    public Subjects Subjects { get; }

    public void Read(TokenRange sentence, List<Report> reports)
    {
        SpeakerPhrase? subject = null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.QuotationAt(i) >= 0)
                continue;
            var report =
                AccordingTo(i, sentence)
                ?? PutsIt(i, sentence)
                ?? ByAgent(i, sentence)
                ?? (text.Cue(i) is { } cue ? verbs.Verb(i, cue, sentence, subject) : null);
            if (report is null)
                continue;
            reports.Add(report);
            if (report.Verb is not null && !report.Verb.Is(CueForms.Ing))
                subject = report.Speaker;
        }
    }

    private Report? AccordingTo(int i, TokenRange sentence)
    {
        if (text.Lower(i) != "according" || i + 2 >= sentence.End || text.Lower(i + 1) != "to")
            return null;
        var fronted = i - sentence.First <= 1;
        if (phrases.At(i + 2, sentence.End, !fronted) is not { } speaker)
            return null;
        var after = speaker.Whole.End;
        if (fronted)
        {
            while (after < sentence.End && !text.Is(after, ','))
                after++;
            return New(default, clauses.To(Math.Min(after + 1, sentence.End), sentence.End), "according-to-fronted");
        }
        var left = bounds.LeftOf(i, sentence);
        var goesOn =
            after + 1 < sentence.End
            && text.Is(after, ',')
            && !text.Is(after + 1, WordClass.Preposition)
            && !bounds.EndsFinite(left);
        return New(left, goesOn ? clauses.To(after + 1, sentence.End) : default, "according-to");

        Report New(TokenRange before, TokenRange right, string rule) =>
            new(new TokenRange(i, i + 2), speaker, before, right, rule, null);
    }

    // "As Smith puts it, …"
    private Report? PutsIt(int i, TokenRange sentence)
    {
        if (text.Lower(i) is not ("put" or "puts") || i + 1 >= sentence.End || text.Lower(i + 1) != "it")
            return null;
        if (phrases.Before(i, sentence.First) is not { } speaker)
            return null;
        var right = i + 3 < sentence.End && text.Word(i + 2) is "," or ":" ? clauses.To(i + 3, sentence.End) : default;
        var left = right.IsEmpty ? bounds.LeftOf(Math.Max(speaker.Whole.First - 1, sentence.First), sentence) : default;
        return new Report(new TokenRange(i, i + 2), speaker, left, right, "as-speaker-puts-it", null);
    }

    // "was described by the club as", "was told by Smith that"
    private Report? ByAgent(int i, TokenRange sentence)
    {
        if (
            text.Cue(i) is not { } cue
            || !cue.Is(CueForms.Participle)
            || i + 2 >= sentence.End
            || text.Lower(i + 1) != "by"
        )
            return null;
        if (i == sentence.First || phrases.At(i + 2, sentence.End) is not { } agent)
            return null;
        // "an option seen by some as": without "was" only "as" or marks tell.
        var end = agent.Whole.End;
        if (
            !CueFilter.IsBe(text.Lower(i - 1))
            && !(end < sentence.End && (text.Lower(end) == "as" || text.QuotationAt(end) >= 0))
        )
            return null;
        var right = agent.Whole.End < sentence.End ? clauses.To(agent.Whole.End, sentence.End) : default;
        return new Report(new TokenRange(i, i + 1), agent, default, right, "passive-by-speaker", cue);
    }
}
