using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class AppearanceConfiguration : IEntityTypeConfiguration<Appearance>
{
    public void Configure(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.HasKey(a => new { a.ArticleId, a.EntityId });
        appearance.HasIndex(a => new
        {
            a.EntityId,
            a.PublishedOn,
            a.ArticleId,
        });
        appearance.Property(a => a.Mentions).AsJsonList();
        appearance.Property(a => a.Lost!).AsJsonList();
        appearance.HasOne(a => a.Article).WithMany(x => x.Appearances).HasForeignKey(a => a.ArticleId);
        appearance.HasOne(a => a.Entity).WithMany(e => e.Appearances).HasForeignKey(a => a.EntityId);
    }
}
