using NewsApi.Archive;
using NewsApi.Storage.Model;

namespace NewsApi.CommandLine.Verifying;

/// <summary>Holds the facts of an article against its text, and what is kept beside them for lists against them.</summary>
internal sealed class ArticleCheck(Findings findings)
{
    /// <summary>How many spans were looked at.</summary>
    public long Spans { get; private set; }

    /// <param name="article">With all its facts.</param>
    public void Run(Article article)
    {
        var name = FormattableString.Invariant($"article {article.Id}");
        Hold(article.WordCount == WordCounter.Count(article.Body), name, "the number of words");
        Hold(
            article.TextHash == TextHash.Of(article.PublishedOn, article.Title, article.Body),
            name,
            "the hash of the text"
        );
        foreach (var quote in article.Quotes)
            Run(article.Body, quote, FormattableString.Invariant($"{name}, quote {quote.Id}"));
        foreach (var appearance in article.Appearances)
            Run(article, appearance, FormattableString.Invariant($"{name}, entity {appearance.EntityId}"));
        foreach (var happening in article.Timeline)
            Run(article.Body, happening, FormattableString.Invariant($"{name}, event {happening.Id}"));
    }

    private void Run(string body, Quote quote, string name)
    {
        foreach (var part in quote.Parts)
            Hold(body, part, name, "part");
        Hold(body, quote.SpeakerSpan, name, "speaker");
        Hold(body, quote.Cue, name, "cue");
        if (HoldEvidence(quote.Evidence, quote.Parts.Count == 0, quote.Lost, name))
        {
            Hold(quote.Start == quote.Parts[0].Start, name, "the place");
            Hold(quote.Text == FactRows.TextOf(quote.Parts), name, "the text");
        }
        Hold(quote.TextKey == QuoteWords.KeyOf(quote.Text), name, "the key of the words");
    }

    private void Run(Article article, Appearance appearance, string name)
    {
        foreach (var mention in appearance.Mentions)
            Hold(article.Body, mention, name, "mention");
        HoldEvidence(appearance.Evidence, appearance.Mentions.Count == 0, appearance.Lost, name);
        Hold(appearance.MentionCount == appearance.Mentions.Count, name, "the number of mentions");
        Hold(appearance.PublishedOn == article.PublishedOn, name, "the day");
    }

    private void Run(string body, TimelineEvent happening, string name)
    {
        Hold(body, happening.Expression, name, "date");
        Hold(body, happening.Sentence, name, "sentence");
        HoldEvidence(happening.Evidence, happening.Sentence == EvidenceSpan.None, happening.Lost, name);
        Hold(
            happening.SortDay == (happening.Start ?? happening.End ?? DateOnly.MinValue),
            name,
            "the day that lists are ordered by"
        );
    }

    /// <returns>Whether the fact points at words.</returns>
    private bool HoldEvidence(EvidenceState? evidence, bool isWithout, IReadOnlyList<EvidenceSpan>? lost, string name)
    {
        var isOrphaned = evidence == EvidenceState.Orphaned;
        Hold(isOrphaned == isWithout && isOrphaned == lost is not null, name, "what is said of its evidence");
        return !isWithout;
    }

    private void Hold(string body, EvidenceSpan? span, string name, string what)
    {
        if (span is null)
            return;
        Spans++;
        if (!Evidence.Stands(body, span))
            findings.Add(
                "spans",
                FormattableString.Invariant(
                    $"{name}: its {what} at {span.Start}..{span.End} is not what stands there in the text"
                )
            );
    }

    private void Hold(bool isRight, string name, string what)
    {
        if (!isRight)
            findings.Add("counts", $"{name}: {what} is wrong");
    }
}
