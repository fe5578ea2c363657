using FluentValidation;
using Microsoft.Net.Http.Headers;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Imports.Pages;

namespace NewsApi.Imports;

/// <summary>Reads the body of a request as an article; stores it, or only tells what is in it.</summary>
public sealed class ImportService(
    ArticleService articles,
    BoundedExtractor extractor,
    JsonArticleReader json,
    IValidator<ArticleRequest> validator
)
{
    public async Task<StoredArticle> ImportAsync(
        HttpRequest request,
        OnDuplicate onDuplicate,
        CancellationToken cancellation
    ) => await articles.StoreAsync(await ReadAsync(request, cancellation), onDuplicate, cancellation);

    public async Task<ExtractResponse> ExtractAsync(HttpRequest request, bool explain, CancellationToken cancellation)
    {
        var draft = ArticleDraft.Of(await ReadAsync(request, cancellation));
        if (!explain)
            return ExtractMapping.ToResponse(draft, extractor.Read(draft.ToText(), cancellation));
        var (facts, explanations) = extractor.ReadAndExplain(draft.ToText(), cancellation);
        return ExtractMapping.ToResponse(draft, facts) with
        {
            Explanations = ExtractMapping.ToResponse(draft.Body, explanations),
        };
    }

    /// <exception cref="ProblemException">400, 415, 422: it is not an article.</exception>
    private async Task<ArticleRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        // Where there is none, the framework does not ask for one of the formats.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var format))
            throw new ProblemException(
                ProblemTypes.UnsupportedMediaType,
                $"The request needs a Content-Type: {ArticleFormats.Text}, {ArticleFormats.Html} or {ArticleFormats.Json}."
            );
        var body = await Utf8Body.ReadAsync(request, cancellation);
        var article = format.MediaType.Value?.ToLowerInvariant() switch
        {
            ArticleFormats.Text => TextArticleReader.Read(body),
            ArticleFormats.Html => PageReader.Read(body),
            _ => json.Read(body),
        };
        var verdict = await validator.ValidateAsync(article, cancellation);
        return verdict.IsValid ? article : throw ValidationProblems.Of(ProblemTypes.NotImportable, verdict);
    }
}
