using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Archive;
using NewsApi.Archive.Duplicates;
using NewsApi.Archive.Revisions;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Publication;

/// <summary>
/// Moves articles out of the tables that everything reads, and back; called by the one writer. What is not there needs no filter:
/// lists, searches, counts and facts are right at once, and cost what they did.
/// </summary>
public sealed class WithheldArticleStore(
    ArticleStore store,
    ArticleRestorer restorer,
    RevisionLog revisions,
    IOptions<JsonOptions> json,
    TimeProvider clock
)
{
    private JsonSerializerOptions Json => json.Value.JsonSerializerOptions;

    /// <summary>Takes the article away; followers of the change log see it deleted.</summary>
    /// <param name="article">Tracked.</param>
    internal async Task<WithheldArticle> WithholdAsync(
        NewsDbContext context,
        Article article,
        PublicationStatus status,
        string reason
    )
    {
        store.NoteWithheld();
        var (now, next) = (clock.GetUtcNow().UtcDateTime, article.Revision + 1);
        var key = new ResourceKey(article.Id, null);
        var whole = (await ArticleReader.FindAsync(context, key, ArticleParts.All, CancellationToken.None))!;
        var line = (await ExportReader.AddFactsAsync(context, [whole], CancellationToken.None))[0];
        await revisions.KeepAsync(context, article.Id, next, RevisionKind.Status);
        var withheld = new WithheldArticle
        {
            ArticleId = article.Id,
            Slug = article.Slug,
            Title = article.Title,
            PublishedOn = article.PublishedOn,
            Url = article.Url,
            TextHash = article.TextHash,
            Reason = reason,
            Line = Packed.Pack(line, Json),
            Document = [],
            Facts =
            [
                .. line.Quotes.Select(quote => new WithheldFact { Kind = WithheldFactKind.Quote, FactId = quote.Id }),
                .. line.Timeline.Select(happening => new WithheldFact
                {
                    Kind = WithheldFactKind.Event,
                    FactId = happening.Id,
                }),
            ],
        };
        Say(withheld, whole, status, reason, now, next);
        context.Withheld.Add(withheld);
        store.Tell(context, await DuplicateGroups.LeaveAsync(context, article));
        context.Articles.Remove(article);
        context.Changes.Add(store.ChangeOf(article, ChangeKind.Deleted));
        await context.SaveChangesAsync();
        return withheld;
    }

    /// <summary>Gives another status or reason to an article that is away.</summary>
    internal async Task ChangeAsync(
        NewsDbContext context,
        WithheldArticle withheld,
        PublicationStatus status,
        string reason
    )
    {
        var next = withheld.Revision + 1;
        await revisions.KeepAsync(context, withheld, next);
        var whole = Packed.Unpack<ArticleResponse>(withheld.Document, Json);
        Say(withheld, whole, status, reason, clock.GetUtcNow().UtcDateTime, next);
        await context.SaveChangesAsync();
    }

    /// <summary>Puts the article back with its id, its facts and theirs; followers of the change log see it created.</summary>
    /// <returns>Its revision.</returns>
    internal async Task<int> ReleaseAsync(NewsDbContext context, WithheldArticle withheld)
    {
        var next = withheld.Revision + 1;
        await revisions.KeepAsync(context, withheld, next);
        var line = Packed.Unpack<ExportedArticleResponse>(withheld.Line, Json);
        context.Withheld.Remove(withheld);
        // Its keys must be free before the article takes them.
        await context.SaveChangesAsync();
        await restorer.AddAsync(
            context,
            line with
            {
                // The revision that puts it back is noted above.
                Note = null,
                Revision = next,
                UpdatedAt = clock.GetUtcNow().UtcDateTime,
            },
            ArticleDraft.Of(ExportLines.ToRequest(line))
        );
        return next;
    }

    private void Say(
        WithheldArticle withheld,
        ArticleResponse whole,
        PublicationStatus status,
        string reason,
        DateTime now,
        int revision
    )
    {
        (withheld.Status, withheld.Reason, withheld.At, withheld.By, withheld.Revision) = (
            status,
            reason,
            now,
            WriteOrigin.Current?.Caller,
            revision
        );
        withheld.Document = Packed.Pack(
            whole with
            {
                Revision = revision,
                UpdatedAt = now,
                PubStatus = (PubStatus)status,
                StatusReason = reason,
            },
            Json
        );
    }
}
