using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class QuoteSubjectConfiguration : IEntityTypeConfiguration<QuoteSubject>
{
    public void Configure(EntityTypeBuilder<QuoteSubject> subject)
    {
        subject.ToTable("QuoteSubjects").HasKey(s => new { s.QuoteId, s.EntityId });
        subject.HasIndex(s => s.EntityId);
        subject.HasOne(s => s.Entity).WithMany().HasForeignKey(s => s.EntityId);
    }
}
