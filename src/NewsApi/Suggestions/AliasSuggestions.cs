using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Suggestions;

/// <summary>Completes the names that people gave to entities; they are few, and the index has those of articles only.</summary>
internal static class AliasSuggestions
{
    public static async Task<IReadOnlyList<SuggestionResponse>> FindAsync(
        NewsDbContext context,
        string text,
        int limit,
        CancellationToken cancellation
    )
    {
        if (!text.Any(char.IsLetterOrDigit))
            return [];
        var (start, inner) = (Slug.Of(text), "-" + Slug.Of(text));
        return await context
            .Entities
            // A comparison, unlike "is not null", lets the database read the names alone.
            .Where(e => e.SuccessorId > 0 && (e.Key.StartsWith(start) || e.Key.Contains(inner)))
            .Where(e => e.Successor!.Status != FactStatus.Rejected && e.Key != e.Successor.Key)
            .OrderByDescending(e => e.Successor!.ArticleCount)
            .ThenBy(e => e.Id)
            .Take(limit)
            .Select(e => new SuggestionResponse(
                SuggestionKind.Entity,
                e.Successor!.Slug,
                e.Successor.Name,
                Vocabulary.Parse<EntityType>(e.Successor.Type),
                e.Successor.ArticleCount,
                e.Name
            ))
            .ToListAsync(cancellation);
    }
}
