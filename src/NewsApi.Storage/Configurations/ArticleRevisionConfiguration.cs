using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    // No foreign key: revisions of an article that is withheld have no row to point to.
    public void Configure(EntityTypeBuilder<ArticleRevision> revision) =>
        revision.ToTable("ArticleRevisions").HasKey(r => new { r.ArticleId, r.Number });
}
