using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;

namespace NewsApi.Exports;

/// <summary>Holds a line of an export to what the archive promises of everything that it stores.</summary>
internal static class ExportLineChecks
{
    // Longest key; a slug may have a number behind it.
    private const int MaxKeyLength = Slug.MaxLength + 20;

    // As the audit log cuts them.
    private const int MaxCallerLength = 200;

    // It goes into ETags.
    private const int MaxVersionLength = 20;

    /// <exception cref="ProblemException">422: a span does not equal its text, or something that is referred to is not there.</exception>
    public static void Check(ExportedArticleResponse article)
    {
        Require(article.Id > 0, "id", "an id is a number from 1.");
        Require(IsKey(article.Slug), "slug", "this is no slug.");
        Require(article.Revision > 0, "revision", "a revision is a number from 1.");
        Require(
            article.Corrections is not { } corrections
                || corrections.All(c => c.Id > 0 && IsLine(c.Text))
                    && corrections.DistinctBy(c => c.Id).Count() == corrections.Count,
            "corrections",
            "a correction is one line of text with an id of its own."
        );
        Require(
            IsKey(article.Extraction.Version) && article.Extraction.Version.Length <= MaxVersionLength,
            "extraction",
            "this is no version of an extractor."
        );
        Check(article.Note, "note");
        var entities = article.Entities.Select(e => e.Id).ToHashSet();
        Require(entities.Count == article.Entities.Count, "entities", "an entity is there twice.");
        foreach (var entity in article.Entities)
        {
            Check(entity);
            if (entity.Appearance is { } appearance)
            {
                Require(appearance.Salience is >= 0 and <= 1, "entities", "a salience is 0 to 1.");
                CheckSpans(article.Body, appearance.Mentions, "entities");
                CheckLost(appearance.Evidence, appearance.Mentions.Count == 0, appearance.Lost, "entities");
            }
        }
        foreach (var quote in article.Quotes)
        {
            Require(quote.Id > 0 && quote.Confidence is >= 0 and <= 1, "quotes", "id or confidence cannot be.");
            CheckLost(quote.Evidence, quote.Parts.Count == 0, quote.Lost, "quotes");
            Require(quote.Parts.Count > 0 || IsText(quote.Text), "quotes", "a quote has no words.");
            CheckSpans(article.Body, quote.Parts, "quotes");
            CheckSpans(article.Body, SpansOf(quote), "quotes");
            var named = quote.Speaker?.EntityId is { } speaker ? quote.About.Append(speaker) : quote.About;
            Require(named.All(entities.Contains), "quotes", "a quote names an entity that is not in the line.");
        }
        foreach (var happening in article.Timeline)
        {
            Require(
                happening.Id > 0 && happening.Confidence is >= 0 and <= 1,
                "timeline",
                "id or confidence cannot be."
            );
            var (sentence, expression) = (happening.Sentence, happening.Date.Expression);
            CheckSpans(article.Body, new[] { sentence, expression }.OfType<SpanResponse>(), "timeline");
            Require((sentence is null) == (expression is null), "timeline", "an event has half of its evidence.");
            CheckLost(happening.Evidence, sentence is null, happening.Lost, "timeline");
            Require(IsLine(happening.Title), "timeline", "a title is not one line of text.");
            Require(
                happening.EntityIds.All(entities.Contains),
                "timeline",
                "an event names an entity that is not in the line."
            );
        }
    }

    /// <exception cref="ProblemException">422: no article can have been so.</exception>
    public static void Check(ExportedRevisionResponse revision)
    {
        Require(revision.ArticleId > 0 && revision.Number > 0, "revision", "ids and revisions are numbers from 1.");
        Require(IsKey(revision.Slug), "revision", "this is no slug.");
        Check(revision.Note, "revision");
        if (revision.Article is not { } article)
            return;
        Require(
            (article.Id, article.Slug, article.Revision) == (revision.ArticleId, revision.Slug, revision.Number),
            "revision",
            "the article is another one."
        );
        Require(article.Body is not null && article.Verification is null, "revision", "the article is not whole.");
        CheckSpans(article.Body!, Verification.SpansOf(article), "revision");
    }

    private static void Check(ExportedNoteResponse? note, string field) =>
        Require(IsCaller(note?.By) && IsCaller(note?.TraceId), field, "nobody is named so.");

    /// <exception cref="ProblemException">422: it cannot be an entity.</exception>
    public static void Check(ExportedEntityResponse entity)
    {
        Require(entity.Id > 0 && entity.Revision > 0, "entity", "ids and revisions are numbers from 1.");
        Require(IsKey(entity.Slug) && IsKey(entity.Key), "entity", "slug or key cannot be.");
        Require(IsLine(entity.Name), "entity", "a name is not one line of text.");
        Require(entity.Homonym >= 0, "entity", "a homonym is a number from 0.");
    }

    /// <exception cref="ProblemException">422: nobody can have said so.</exception>
    public static void Check(ExportedIdentityResponse identity)
    {
        Require(identity.MergedInto != identity.Entity, "identity", "an entity is merged into itself.");
        Require(identity.MergedInto is not null || identity.Merge is null, "identity", "a merge leads nowhere.");
        Require(
            identity.DistinctFrom.Append(identity.Entity).All(e => IsKey(e.Key)) && identity.RemovedAliases.All(IsKey),
            "identity",
            "a key cannot be."
        );
        var merged = identity.Merge?.Appearances ?? [];
        Require(merged.All(a => a.Salience is >= 0 and <= 1), "identity", "a salience is 0 to 1.");
        Require(
            merged.DistinctBy(a => a.ArticleId).Count() == merged.Count
                && merged.SelectMany(a => a.Mentions).All(m => m.Start >= 0 && m.End - m.Start == m.Exact.Length),
            "identity",
            "appearances that were merged cannot be."
        );
    }

    private static IEnumerable<SpanResponse> SpansOf(QuoteResponse quote)
    {
        if (quote.Speaker is { Text: { } text, Start: { } start, End: { } end })
            yield return new SpanResponse(start, end, text);
        if (quote.Cue is { } cue)
            yield return new SpanResponse(cue.Start, cue.End, cue.Text);
    }

    private static void CheckSpans(string body, IEnumerable<SpanResponse> spans, string field) =>
        Require(
            spans.All(span => Verification.Equals(body, span)),
            field,
            "a span does not equal the text that it points to."
        );

    // An event is found again by two texts: its sentence, and its date.
    private static void CheckLost(FactEvidence evidence, bool isWithout, IReadOnlyList<string>? lost, string field)
    {
        var isOrphaned = evidence == FactEvidence.Orphaned;
        Require(isOrphaned == isWithout, field, "a fact that is orphaned points at nothing, any other at its words.");
        Require(isOrphaned == lost is not null, field, "a fact that is orphaned says what it has lost, no other does.");
        Require(lost?.All(IsText) ?? true, field, "what was lost cannot be text.");
    }

    private static bool IsCaller(string? name) => name is null || (name.Length <= MaxCallerLength && IsLine(name));

    private static bool IsText(string text) => text.Length > 0 && TextRules.IsStorable(text);

    private static bool IsKey(string text) =>
        text.Length is > 0 and <= MaxKeyLength && TextRules.IsStorable(text) && !text.Any(char.IsWhiteSpace);

    private static bool IsLine(string text) =>
        !string.IsNullOrWhiteSpace(text) && TextRules.IsStorable(text) && text.AsSpan().IndexOfAny('\n', '\r') < 0;

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
            throw ProblemException.Field(ProblemTypes.NotImportable, field, message);
    }
}
