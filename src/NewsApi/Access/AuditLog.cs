using NewsApi.Archive;
using NewsApi.Storage.Model;

namespace NewsApi.Access;

/// <summary>Entries for what is one act of many writes; a single write has its entry in its own transaction.</summary>
public sealed class AuditLog(ArchiveWriter writer, TimeProvider clock)
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                context.Audit.Add(entry);
                return await context.SaveChangesAsync();
            },
            cancellation
        );

    /// <summary>Says that a command of the command line writes, and makes it the origin of what the caller writes from here on.</summary>
    /// <param name="about">What it was given.</param>
    public Task AddCommandAsync(string command, string about, CancellationToken cancellation)
    {
        var origin = new WriteOrigin(clock.GetUtcNow().UtcDateTime, Callers.CommandLine, command, about, null, null);
        var added = AddAsync(origin.ToEntry(), cancellation);
        WriteOrigin.Current = origin with { IsAudited = true };
        return added;
    }
}
