using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.Property(q => q.Parts).AsJsonList();
        quote.Property(q => q.SpeakerSpan).AsJson();
        quote.Property(q => q.Cue).AsJson();
        quote.Property(q => q.Lost!).AsJsonList();
        quote.HasIndex(q => new { q.ArticleId, q.Start });
        quote.HasIndex(q => q.SpeakerId);
        quote.HasIndex(q => q.TextKey);
        quote.HasOne(q => q.Article).WithMany(a => a.Quotes).HasForeignKey(q => q.ArticleId);
        quote.HasOne(q => q.Speaker).WithMany().HasForeignKey(q => q.SpeakerId).OnDelete(DeleteBehavior.SetNull);
        quote.HasMany(q => q.About).WithOne().HasForeignKey(s => s.QuoteId);
    }
}
