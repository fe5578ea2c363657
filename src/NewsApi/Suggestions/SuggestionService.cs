using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.FullText;
using NewsApi.FullText.Suggestions;
using NewsApi.Indexing;

namespace NewsApi.Suggestions;

/// <summary>Completes names from the index; the database is not asked.</summary>
public sealed class SuggestionService(IndexFollower follower)
{
    private const int DefaultLimit = 10;

    public SuggestionsResponse Suggest(SuggestionQuery query) =>
        new([.. follower.Index.Suggest(query.Q!, query.Limit ?? DefaultLimit).Select(ToResponse)]);

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
