using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Articles: list, read, store, change, delete.</summary>
[ApiController]
[Route("api/v1/articles")]
[Tags("Articles")]
public sealed class ArticlesController(ArticleReader reader, ArticleDocuments documents, ArticleService articles)
    : ControllerBase
{
    /// <summary>Lists articles, newest first.</summary>
    /// <remarks>The body and the facts are left out unless <c>include</c> names them.</remarks>
    [HttpGet]
    [AnsweredFromMemory<KnownPageAnswers>]
    [ServiceFilter<KnownPageFilter>]
    public Task<ListResponse<ArticleResponse>> List([FromQuery] ArticleQuery query, CancellationToken cancellation) =>
        reader.ListAsync(query, cancellation);

    /// <summary>Gets one article with its quotes, entities and timeline.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="include">Only these parts, separated by commas: quotes, entities, timeline, body.</param>
    /// <param name="bodyLength">Cuts the body after so many UTF-16 characters, never inside a surrogate pair.</param>
    /// <param name="fields">Only these members, separated by commas; a dot leads to members of members: id,title,source.name,quotes.text.</param>
    /// <param name="verify">Compares every span with its text and adds the verdict.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet("{id}")]
    [AnsweredFromMemory<KnownArticleAnswers>]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(
        ResourceKey id,
        string? include,
        int? bodyLength,
        string? fields,
        bool? verify,
        CancellationToken cancellation
    ) =>
        Ok(
            (
                include is null && bodyLength is null && verify is not true
                    ? (object?)await documents.FindAsync(id, cancellation)
                    : await reader.FindAsync(id, include, bodyLength, verify ?? false, cancellation)
            ) ?? throw Problems.ArticleNotFound(id)
        );

    /// <summary>Stores an article and reads it: finds its quotes, entities and timeline.</summary>
    /// <param name="onDuplicate">What happens when the article is there already: <c>skip</c> (where it is not given), <c>update</c>, <c>fail</c>.</param>
    /// <response code="200">The article was there already.</response>
    /// <response code="201">The article as stored.</response>
    /// <response code="409">It was there already and <c>onDuplicate</c> is <c>fail</c> (<c>duplicate-article</c>).</response>
    [HttpPost]
    [RequiresScope(Scope.Import)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleResponse>> Create(
        ArticleRequest request,
        OnDuplicate? onDuplicate,
        CancellationToken cancellation
    ) => StoredArticleResult.Of(await articles.StoreAsync(request, onDuplicate ?? OnDuplicate.Skip, cancellation));

    /// <summary>Replaces an article; id and slug stay, the text is read anew.</summary>
    /// <remarks>Facts that a person confirmed, edited or rejected stay, and follow their words: their <c>evidence</c> says how.</remarks>
    /// <param name="id">Id or slug.</param>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    /// <response code="409">Another article has this url or text (<c>duplicate-article</c>).</response>
    /// <response code="422">Reading the text takes longer than the server allows (<c>extraction-timeout</c>).</response>
    [HttpPut("{id}")]
    public Task<ArticleResponse> Replace(
        ResourceKey id,
        ArticleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    ) => articles.ReplaceAsync(id, request, ifMatch, cancellation);

    /// <summary>Changes parts of an article (JSON Merge Patch, RFC 7396).</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    /// <response code="409">Another article has this url or text (<c>duplicate-article</c>).</response>
    /// <response code="422">Reading the text takes longer than the server allows (<c>extraction-timeout</c>).</response>
    [HttpPatch("{id}")]
    [Consumes("application/merge-patch+json", "application/json")]
    public Task<ArticleResponse> Patch(
        ResourceKey id,
        ArticlePatch patch,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    ) => articles.PatchAsync(id, patch, ifMatch, cancellation);

    /// <summary>Deletes an article with its facts and its words in the search index.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpDelete("{id}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(
        ResourceKey id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    )
    {
        await articles.DeleteAsync(id, ifMatch, cancellation);
        return NoContent();
    }
}
