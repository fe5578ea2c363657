using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>What asks for writes, a request or a command; it goes with the flow of execution to the writer, which stores it beside each write.</summary>
/// <param name="At">When it was asked for.</param>
/// <param name="Path">What it is about; longer than a column holds, it is cut.</param>
internal sealed record WriteOrigin(
    DateTime At,
    string Caller,
    string Action,
    string Path,
    string? Address,
    string? TraceId
)
{
    private static readonly AsyncLocal<WriteOrigin?> Ambient = new();

    /// <summary>The origin of what is done now; null for what the program does by itself.</summary>
    public static WriteOrigin? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>What makes the writes of this request repeatable; null where it was not asked for.</summary>
    public RepeatableRequest? Repeatable { get; init; }

    /// <summary>What became of its writes.</summary>
    public WriteReceipt Receipt { get; } = new();

    /// <summary>Whether the audit log has an entry that stands for all its writes.</summary>
    public bool IsAudited { get; init; }

    /// <summary>The operation together with what belongs beside it in its transaction; it sees the origin as the current one.</summary>
    public static Func<NewsDbContext, Task<T>> Accompany<T>(Func<NewsDbContext, Task<T>> operation)
    {
        if (Current is not { } origin)
            return operation;
        Func<NewsDbContext, Task<T>> accompanied = context => origin.RunAsync(context, operation);
        return origin.Repeatable is { } repeatable ? repeatable.Protect(accompanied) : accompanied;
    }

    public AuditEntry ToEntry() =>
        new()
        {
            At = At,
            Caller = Caller,
            Action = Action,
            Path = Path.Length <= AuditEntry.MaxPathLength ? Path : Path[..AuditEntry.MaxPathLength],
            Address = Address,
            TraceId = TraceId,
        };

    private async Task<T> RunAsync<T>(NewsDbContext context, Func<NewsDbContext, Task<T>> operation)
    {
        // Until the end of this method: the writer's own flow of execution knows no request.
        Current = this;
        return IsAudited ? await operation(context) : await AuditAsync(context, operation);
    }

    // Added first, it is saved together with the operation's own rows and costs no round of its own.
    private async Task<T> AuditAsync<T>(NewsDbContext context, Func<NewsDbContext, Task<T>> operation)
    {
        var entry = ToEntry();
        context.Audit.Add(entry);
        var result = await operation(context);
        if (entry.Id == 0)
        {
            context.ChangeTracker.Clear();
            context.Audit.Add(entry);
            await context.SaveChangesAsync();
        }
        return result;
    }
}
