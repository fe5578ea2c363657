using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class ArticleBandConfiguration : IEntityTypeConfiguration<ArticleBand>
{
    public void Configure(EntityTypeBuilder<ArticleBand> band)
    {
        band.ToTable("ArticleBands").HasKey(b => new { b.Hash, b.ArticleId });
        band.HasOne(b => b.Article).WithMany(a => a.Bands).HasForeignKey(b => b.ArticleId);
    }
}
