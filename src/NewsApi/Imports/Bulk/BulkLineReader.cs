using System.Text.Json;
using FluentValidation;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>Reads one line of a bulk import: an article, which is then read for its facts, or a line of an export, which has them.</summary>
public sealed class BulkLineReader(
    JsonArticleReader json,
    IValidator<ArticleRequest> validator,
    BoundedExtractor extractor,
    ArticleQueue queue,
    ArticleRestorer restorer,
    RevisionRestorer revisions
)
{
    /// <exception cref="ProblemException">It is neither.</exception>
    internal BulkItem Read(BulkLine line)
    {
        if (line.Problem is { } problem)
            throw problem;
        if (line.Article is { } entry)
            return New(entry);
        var text = Utf8Body.Decode(line.Content);
        using (var document = json.Parse(text))
        {
            var isObject = document.RootElement.ValueKind == JsonValueKind.Object;
            if (isObject && document.RootElement.TryGetProperty("format", out var format))
                return Restored(text, format);
        }
        return New(json.Deserialize<ArticleRequest>(text));
    }

    private NewArticle New(ArticleRequest article)
    {
        var draft = Draft(article);
        return new NewArticle(queue, draft, extractor.Read(draft.ToText()));
    }

    private BulkItem Restored(string text, JsonElement format)
    {
        if (format.ValueKind != JsonValueKind.String || !format.ValueEquals(ExportLineResponse.CurrentFormat))
            throw ProblemException.Field(
                ProblemTypes.NotImportable,
                "format",
                $"The only format is '{ExportLineResponse.CurrentFormat}'; an article of your own has no format."
            );
        switch (json.Deserialize<ExportLineResponse>(text))
        {
            case { Article: { } article, Entity: null, Identity: null, Revision: null }:
                var draft = Draft(ExportLines.ToRequest(article));
                ExportLineChecks.Check(article with { Body = draft.Body });
                return new RestoredArticle(restorer, article, draft);
            case { Entity: { } entity, Article: null, Identity: null, Revision: null }:
                ExportLineChecks.Check(entity);
                return new RestoredEntity(entity);
            case { Identity: { } identity, Article: null, Entity: null, Revision: null }:
                ExportLineChecks.Check(identity);
                return new RestoredIdentity(identity);
            case { Revision: { } revision, Article: null, Entity: null, Identity: null }:
                ExportLineChecks.Check(revision);
                return new RestoredRevision(revisions, revision);
            default:
                throw ProblemException.Field(
                    ProblemTypes.NotImportable,
                    "format",
                    "A line of an export has one article, one revision, one entity or one identity."
                );
        }
    }

    private ArticleDraft Draft(ArticleRequest article)
    {
        var verdict = validator.Validate(article);
        return verdict.IsValid
            ? ArticleDraft.Of(article)
            : throw ValidationProblems.Of(ProblemTypes.NotImportable, verdict);
    }
}
