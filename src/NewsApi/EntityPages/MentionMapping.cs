using System.Linq.Expressions;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.EntityPages;

/// <summary>Row to answer: mentions with the words around them.</summary>
internal static class MentionMapping
{
    // Characters of context on each side.
    private const int Around = 60;

    public static readonly SortOrder<Appearance, MentionsRow> Order = new SortOrder<Appearance, MentionsRow, DateOnly>(
        "-publishedOn",
        descending: true,
        a => a.PublishedOn,
        a => a.ArticleId,
        row => row.Article.PublishedOn,
        row => row.ArticleId
    );

    public static readonly Expression<Func<Appearance, MentionsRow>> ToRow = a => new MentionsRow(
        a.ArticleId,
        new ArticleReference(
            a.Article!.Slug,
            a.Article.Title,
            a.Article.PublishedOn,
            a.Article.SourceName,
            a.Article.Revision
        ),
        a.Article.Body,
        a.Salience,
        a.Mentions
    );

    public static EntityMentionsResponse ToResponse(MentionsRow row) =>
        new(
            row.ArticleId,
            row.Article,
            row.Salience,
            [
                .. row.Mentions.Select(mention => new MentionResponse(
                    mention.Start,
                    mention.End,
                    mention.Exact,
                    row.Body[CharacterBorder(row.Body, Math.Max(0, mention.Start - Around))..mention.Start],
                    row.Body[mention.End..CharacterBorder(row.Body, Math.Min(row.Body.Length, mention.End + Around))]
                )),
            ]
        );

    // Never inside a surrogate pair.
    private static int CharacterBorder(string body, int position) =>
        position > 0 && position < body.Length && char.IsLowSurrogate(body[position]) ? position - 1 : position;
}

/// <summary>An appearance with its article's text.</summary>
internal sealed record MentionsRow(
    long ArticleId,
    ArticleReference Article,
    string Body,
    double Salience,
    IReadOnlyList<EvidenceSpan> Mentions
);
