using NewsApi.Articles;
using NewsApi.FullText;
using NewsApi.FullText.Query;
using NewsApi.Http;
using NewsApi.Indexing;

namespace NewsApi.Search;

/// <summary>What a query leaves of the archive, as the index is asked for it.</summary>
public sealed class SearchScope(SearchFilters filters, QueryText text)
{
    /// <returns>A request for the newest article of them.</returns>
    /// <exception cref="ProblemException">400: the words cannot be understood.</exception>
    internal async Task<SearchRequest> ReadAsync(SearchedArticles query, CancellationToken cancellation) =>
        new(Parse(query), await filters.ReadAsync(query, cancellation), SearchOrder.Newest, Skip: 0, Take: 1)
        {
            From = query.From,
            To = query.To,
            MentionedFrom = query.MentionedFrom,
            MentionedTo = query.MentionedTo,
            IsDuplicate = query.Duplicates switch
            {
                DuplicateFilter.Skip => false,
                DuplicateFilter.Only => true,
                _ => null,
            },
            IsFuzzy = query.Fuzzy == Fuzziness.Auto,
        };

    private ParsedQuery? Parse(SearchedArticles query) => text.Read(query.Q, SearchedFields.Parse(query.SearchIn));
}
