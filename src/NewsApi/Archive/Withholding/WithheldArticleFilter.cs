using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Archive.Withholding;

/// <summary>Where an article was not found because it is withheld, the answer says so: 410 with the reason, whatever was asked of it.</summary>
internal sealed class WithheldArticleFilter(IDbContextFactory<NewsDbContext> contexts) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not ProblemException { MissingArticle: { } key })
            return;
        var cancellation = context.HttpContext.RequestAborted;
        await using var archive = await contexts.CreateDbContextAsync(cancellation);
        if (await WithheldArticles.FindAsync(archive, key, cancellation) is { } withheld)
            context.Exception = withheld.ToProblem();
    }
}
