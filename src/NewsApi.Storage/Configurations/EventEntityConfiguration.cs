using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class EventEntityConfiguration : IEntityTypeConfiguration<EventEntity>
{
    public void Configure(EntityTypeBuilder<EventEntity> participant)
    {
        participant.ToTable("EventEntities").HasKey(p => new { p.EventId, p.EntityId });
        participant.HasIndex(p => p.EntityId);
        participant.HasOne(p => p.Entity).WithMany().HasForeignKey(p => p.EntityId);
    }
}
