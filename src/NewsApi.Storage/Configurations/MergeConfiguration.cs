using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class MergeConfiguration : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.ToTable("Merges").HasKey(m => m.EntityId);
        merge.Property(m => m.Facts).AsJson();
        merge.HasOne(m => m.Entity).WithOne().HasForeignKey<Merge>(m => m.EntityId);
    }
}
