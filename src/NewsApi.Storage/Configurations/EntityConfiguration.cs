using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class EntityConfiguration : IEntityTypeConfiguration<Entity>
{
    public void Configure(EntityTypeBuilder<Entity> entity)
    {
        entity.HasIndex(e => e.Slug).IsUnique();
        entity.HasIndex(e => new { e.Type, e.Key }).IsUnique();
        entity.HasIndex(e => new { e.Name, e.Id });
        entity.Property(e => e.MergedFacts).AsJson();
        entity
            .HasOne(e => e.MergedInto)
            .WithMany()
            .HasForeignKey(e => e.MergedIntoId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
