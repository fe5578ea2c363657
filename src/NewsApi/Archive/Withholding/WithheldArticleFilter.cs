using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive.Withholding;

/// <summary>
/// Where an article, or a quote or event of it, was not found because it is withheld, the answer says so: 410 with the reason,
/// whatever was asked of it.
/// </summary>
internal sealed class WithheldArticleFilter(IDbContextFactory<NewsDbContext> contexts) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not ProblemException problem)
            return;
        if ((problem.MissingArticle, problem.MissingQuote, problem.MissingEvent) is (null, null, null))
            return;
        var cancellation = context.HttpContext.RequestAborted;
        await using var archive = await contexts.CreateDbContextAsync(cancellation);
        if (await FindAsync(archive, problem, cancellation) is { } withheld)
            context.Exception = withheld.ToProblem();
    }

    private static Task<WithheldState?> FindAsync(
        NewsDbContext archive,
        ProblemException problem,
        CancellationToken cancellation
    ) =>
        problem switch
        {
            { MissingArticle: { } key } => WithheldArticles.FindAsync(archive, key, cancellation),
            { MissingQuote: { } id } => WithheldArticles.FindAsync(archive, WithheldFactKind.Quote, id, cancellation),
            _ => WithheldArticles.FindAsync(archive, WithheldFactKind.Event, problem.MissingEvent!.Value, cancellation),
        };
}
