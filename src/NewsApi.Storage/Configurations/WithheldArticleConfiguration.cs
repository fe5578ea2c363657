using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class WithheldArticleConfiguration : IEntityTypeConfiguration<WithheldArticle>
{
    public void Configure(EntityTypeBuilder<WithheldArticle> withheld)
    {
        withheld.ToTable("WithheldArticles").HasKey(w => w.ArticleId);
        withheld.Property(w => w.ArticleId).ValueGeneratedNever();
        withheld.HasIndex(w => w.Slug).IsUnique();
        withheld.HasIndex(w => w.Url).IsUnique();
        withheld.HasIndex(w => w.TextHash).IsUnique();
    }
}
