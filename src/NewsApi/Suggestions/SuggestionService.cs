using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.FullText;
using NewsApi.FullText.Suggestions;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Suggestions;

/// <summary>Completes names: those that articles have from the index, those that people gave from the archive.</summary>
public sealed class SuggestionService(ShownIndexes indexes, IDbContextFactory<NewsDbContext> contexts)
{
    private const int DefaultLimit = 10;

    public async Task<SuggestionsResponse> SuggestAsync(SuggestionQuery query, CancellationToken cancellation)
    {
        var limit = query.Limit ?? DefaultLimit;
        var names = (await indexes.ArticlesAsync()).Suggest(query.Q!, limit).Select(ToResponse);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var aliases = await AliasSuggestions.FindAsync(context, query.Q!, limit, cancellation);
        return new([
            .. names
                .Concat(aliases)
                .DistinctBy(suggestion => (suggestion.Kind, suggestion.Value))
                .OrderByDescending(suggestion => suggestion.Articles)
                .Take(limit),
        ]);
    }

    private static SuggestionResponse ToResponse(Suggestion suggestion) =>
        new(
            suggestion.Name.Field switch
            {
                FilterField.Source => SuggestionKind.Source,
                FilterField.Tag => SuggestionKind.Tag,
                _ => SuggestionKind.Entity,
            },
            suggestion.Name.Key,
            suggestion.Name.Name,
            suggestion.Name.Type is { } type ? Vocabulary.Parse<EntityType>(type) : null,
            suggestion.Articles
        );
}
