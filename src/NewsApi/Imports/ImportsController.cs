using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;

namespace NewsApi.Imports;

/// <summary>Bringing articles in as they are: a text, or JSON.</summary>
[ApiController]
[Route("api/v1")]
[Tags("Import")]
public sealed class ImportsController(ImportService imports) : ControllerBase
{
    /// <summary>Imports one article: reads it, stores it, and answers with what was found.</summary>
    /// <remarks>
    /// As text: <c>date YYYY-MM-DD Title.</c> on the first line, a blank line, then paragraphs separated by blank lines; or
    /// mail-style headers (<c>Date:</c>, <c>Title:</c>, <c>Author:</c>, <c>Source:</c>, <c>Language:</c>, <c>Url:</c>,
    /// <c>Tags:</c>) before the blank line. As HTML: the page of an article, whose text is taken without what stands around it, and whose
    /// title, date, author and source come from its JSON-LD where it has it. As JSON: the members of <c>POST /articles</c>.
    /// </remarks>
    /// <param name="onDuplicate">What happens when the article is there already: <c>skip</c> (where it is not given), <c>update</c>, <c>fail</c>.</param>
    /// <response code="200">The article was there already.</response>
    /// <response code="201">The article as stored.</response>
    /// <response code="409">It was there already and <c>onDuplicate</c> is <c>fail</c> (<c>duplicate-article</c>).</response>
    /// <response code="422">The body cannot be read as an article; the problem names line and reason (<c>not-importable</c>).</response>
    [HttpPost("articles/import")]
    [RequiresScope(Scope.Import)]
    [TakesArticleBody]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleResponse>> Import(OnDuplicate? onDuplicate, CancellationToken cancellation) =>
        StoredArticleResult.Of(await imports.ImportAsync(Request, onDuplicate ?? OnDuplicate.Skip, cancellation));

    /// <summary>Reads an article and answers with what was found; nothing is stored.</summary>
    /// <remarks>
    /// Takes what the import takes. Ids in the answer number the facts of this answer alone. Time expressions are all
    /// there, also those that date nothing, with their TIMEX3 types and values.
    /// </remarks>
    /// <param name="explain">Whether to show, for every stretch in quotation marks and every time expression, the rules that fit.</param>
    /// <response code="422">The body cannot be read as an article; the problem names line and reason (<c>not-importable</c>).</response>
    [HttpPost("extract")]
    [RequiresScope(Scope.Read)]
    [TakesArticleBody]
    public async Task<ActionResult<ExtractResponse>> Extract(bool? explain, CancellationToken cancellation) =>
        await imports.ExtractAsync(Request, explain ?? false, cancellation);
}
