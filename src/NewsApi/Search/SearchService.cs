using NewsApi.Http;

namespace NewsApi.Search;

public sealed class SearchService
{
    public Task<ListResponse<SearchHit>> SearchAsync(SearchQuery q, CancellationToken c)
    {
        _ = this.GetHashCode();
        throw new NotImplementedException();
    }
}
