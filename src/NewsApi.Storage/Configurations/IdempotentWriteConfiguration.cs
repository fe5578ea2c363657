using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class IdempotentWriteConfiguration : IEntityTypeConfiguration<IdempotentWrite>
{
    public void Configure(EntityTypeBuilder<IdempotentWrite> write)
    {
        write.ToTable("IdempotentWrites");
        write.HasKey(w => new
        {
            w.Caller,
            w.Key,
            w.Step,
        });
        write.Property(w => w.Key).HasMaxLength(IdempotentWrite.MaxKeyLength);
        write.HasIndex(w => w.At);
    }
}
