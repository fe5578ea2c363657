using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.HasIndex(a => a.Slug).IsUnique();
        article.HasIndex(a => a.Url).IsUnique();
        article.HasIndex(a => a.TextHash).IsUnique();
        article.HasIndex(a => new { a.PublishedOn, a.Id });
        // Newest first, ids ascending: the index above, read backwards, has them descending.
        article.HasIndex(a => new { a.PublishedOn, a.Id }, "IX_Articles_Newest").IsDescending(true, false);
        article.HasIndex(a => new { a.SourceKey, a.PublishedOn });
        article.HasIndex(a => new { a.Language, a.PublishedOn });
        article.HasIndex(a => new { a.Title, a.Id });
        article.Property(a => a.ExtractionWarnings).AsJsonList();
        article.Property(a => a.Corrections).AsJsonList();
        // Lists without duplicates are read in its order.
        article.HasIndex(a => new
        {
            a.DuplicateOfId,
            a.PublishedOn,
            a.Id,
        });
        // Empty, but for articles of an archive from before there were fingerprints.
        article
            .HasIndex(a => a.Id)
            .HasFilter("\"Fingerprint\" IS NULL")
            .HasDatabaseName("IX_Articles_WithoutFingerprint");
        article
            .HasOne(a => a.DuplicateOf)
            .WithMany()
            .HasForeignKey(a => a.DuplicateOfId)
            .OnDelete(DeleteBehavior.SetNull);
        article.HasMany(a => a.Authors).WithOne().HasForeignKey(x => x.ArticleId);
        article.HasMany(a => a.Tags).WithOne().HasForeignKey(x => x.ArticleId);
    }
}
