using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class RemovedAliasConfiguration : IEntityTypeConfiguration<RemovedAlias>
{
    public void Configure(EntityTypeBuilder<RemovedAlias> alias)
    {
        alias.ToTable("RemovedAliases").HasKey(a => new { a.EntityId, a.Key });
        alias.HasOne(a => a.Entity).WithMany().HasForeignKey(a => a.EntityId);
    }
}
