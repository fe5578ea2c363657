using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class ArticleAuthorConfiguration : IEntityTypeConfiguration<ArticleAuthor>
{
    public void Configure(EntityTypeBuilder<ArticleAuthor> author)
    {
        author.ToTable("ArticleAuthors").HasKey(a => new { a.ArticleId, a.Position });
        author.HasIndex(a => new { a.Key, a.ArticleId });
    }
}
