using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Entities;
using NewsApi.Quotes;
using NewsApi.Timeline;

namespace NewsApi.Revisions;

/// <summary>Compares whole articles as they were answered.</summary>
internal sealed class ArticleDiff
{
    private static readonly string[] Members =
    [
        "slug",
        "publishedOn",
        "publishedAt",
        "language",
        "source",
        "url",
        "authors",
        "tags",
        "corrections",
        "pubStatus",
        "statusReason",
    ];

    private readonly JsonSerializerOptions json;

    /// <param name="json">How answers are written.</param>
    public ArticleDiff(JsonSerializerOptions json) =>
        // A revision that another version kept may have other members.
        this.json = new JsonSerializerOptions(json)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            RespectRequiredConstructorParameters = false,
            RespectNullableAnnotations = false,
        };

    public DiffResponse Of(ArticleDocument from, ArticleDocument to)
    {
        var (old, present) = (Read(from), Read(to));
        return new DiffResponse(
            from.Id,
            from.Revision,
            to.Revision,
            TextDiff.Words(old.Title, present.Title),
            TextDiff.Paragraphs(old.Body!, present.Body!),
            [.. MembersOf(from, to)],
            new FactDiff<QuoteResponse>(q => q.Text, json).Of(old.Quotes!, present.Quotes!),
            new FactDiff<ArticleEntityResponse>(e => e.Slug, json).Of(old.Entities!, present.Entities!),
            new FactDiff<TimelineEventResponse>(e => $"{e.Sentence?.Exact}\n{e.Date.Expression?.Exact}", json).Of(
                old.Timeline!,
                present.Timeline!
            )
        );
    }

    private ArticleResponse Read(ArticleDocument document) =>
        JsonSerializer.Deserialize<ArticleResponse>(document.Json.Span, json)!;

    private static IEnumerable<MemberDiffResponse> MembersOf(ArticleDocument from, ArticleDocument to)
    {
        var (old, present) = (JsonNode.Parse(from.Json.Span)!, JsonNode.Parse(to.Json.Span)!);
        return Members
            .Where(name => !JsonNode.DeepEquals(old[name], present[name]))
            .Select(name => new MemberDiffResponse(name, old[name]?.DeepClone(), present[name]?.DeepClone()));
    }
}
