using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class DistinctionConfiguration : IEntityTypeConfiguration<Distinction>
{
    public void Configure(EntityTypeBuilder<Distinction> distinction)
    {
        distinction
            .ToTable(
                "Distinctions",
                table => table.HasCheckConstraint("CK_Distinctions_Order", "\"EntityId\" < \"OtherId\"")
            )
            .HasKey(d => new { d.EntityId, d.OtherId });
        distinction.HasOne(d => d.Entity).WithMany().HasForeignKey(d => d.EntityId);
        distinction.HasOne(d => d.Other).WithMany().HasForeignKey(d => d.OtherId);
    }
}
