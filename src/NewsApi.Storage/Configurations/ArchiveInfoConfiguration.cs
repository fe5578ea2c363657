using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class ArchiveInfoConfiguration : IEntityTypeConfiguration<ArchiveInfo>
{
    public void Configure(EntityTypeBuilder<ArchiveInfo> info)
    {
        info.ToTable("Archive");
        info.Property(i => i.Id).ValueGeneratedNever();
    }
}
