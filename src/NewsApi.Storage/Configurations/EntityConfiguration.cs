using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class EntityConfiguration : IEntityTypeConfiguration<Entity>
{
    public void Configure(EntityTypeBuilder<Entity> entity)
    {
        entity.HasIndex(e => e.Slug).IsUnique();
        // The key first: names are looked up by it, of all types at once.
        entity
            .HasIndex(e => new
            {
                e.Key,
                e.Type,
                e.Homonym,
            })
            .IsUnique();
        entity.HasIndex(e => new { e.Name, e.Id });
        entity.HasIndex(e => new { e.ArticleCount, e.Id }).IsDescending(true, false);
        entity.Property(e => e.ArticleCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        entity.Property(e => e.MentionCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        entity
            .HasOne(e => e.MergedInto)
            .WithMany()
            .HasForeignKey(e => e.MergedIntoId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Successor).WithMany().HasForeignKey(e => e.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
