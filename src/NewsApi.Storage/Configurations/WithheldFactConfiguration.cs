using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Configurations;

internal sealed class WithheldFactConfiguration : IEntityTypeConfiguration<WithheldFact>
{
    public void Configure(EntityTypeBuilder<WithheldFact> fact)
    {
        fact.ToTable("WithheldFacts").HasKey(f => new { f.Kind, f.FactId });
        fact.HasOne(f => f.Article).WithMany(w => w.Facts).HasForeignKey(f => f.ArticleId);
    }
}
