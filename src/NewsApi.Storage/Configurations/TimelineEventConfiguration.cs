using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class TimelineEventConfiguration : IEntityTypeConfiguration<TimelineEvent>
{
    public void Configure(EntityTypeBuilder<TimelineEvent> happening)
    {
        happening.ToTable("TimelineEvents");
        happening.Property(e => e.Expression).AsJson();
        happening.Property(e => e.Sentence).AsJson();
        happening.Property(e => e.Lost!).AsJsonList();
        happening.HasIndex(e => new { e.SortDay, e.Id });
        happening.HasIndex(e => new { e.Start, e.End });
        happening.HasOne(e => e.Article).WithMany(a => a.Timeline).HasForeignKey(e => e.ArticleId);
        happening.HasMany(e => e.Entities).WithOne().HasForeignKey(x => x.EventId);
    }
}
