using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Gives quotes of an archive from before quotes had keys the keys of their words.</summary>
internal static class QuoteKeys
{
    private const int Batch = 1000;

    public static async Task FillAsync(NewsDbContext context, CancellationToken cancellation)
    {
        var last = 0L;
        while (true)
        {
            var quotes = await context
                .Quotes.Where(q => q.TextKey == QuoteWords.Unknown && q.Id > last)
                .OrderBy(q => q.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (quotes.Count == 0)
                return;
            last = quotes[^1].Id;
            quotes.ForEach(quote => quote.RefreshTextKey());
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }
    }
}
