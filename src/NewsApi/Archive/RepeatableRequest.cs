using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>
/// A request with an <c>Idempotency-Key</c>. The outcome of each of its writes is stored in the transaction of the write; when the
/// request comes again, the writer gives that outcome instead of writing, and the same code makes the same answer of it.
/// </summary>
/// <param name="caller">Whose key it is.</param>
/// <param name="fingerprint">Another one under the same key is another request.</param>
internal sealed class RepeatableRequest(
    string caller,
    string key,
    byte[] fingerprint,
    DateTime at,
    JsonSerializerOptions json
)
{
    /// <summary>How long an outcome is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private int steps;

    public Func<NewsDbContext, Task<T>> Protect<T>(Func<NewsDbContext, Task<T>> operation)
    {
        var step = steps++;
        return context => OnceAsync(context, step, operation);
    }

    private async Task<T> OnceAsync<T>(NewsDbContext context, int step, Func<NewsDbContext, Task<T>> operation)
    {
        var known = await context.IdempotentWrites.AsNoTracking().SingleOrDefaultAsync(IsStep(step));
        if (known?.At > at - Kept)
            return await RepeatAsync<T>(context, known);
        var outcome = await operation(context);
        context.ChangeTracker.Clear();
        var write = new IdempotentWrite
        {
            Caller = caller,
            Key = key,
            Step = step,
            Fingerprint = fingerprint,
            Outcome = JsonSerializer.Serialize(outcome, json),
            At = at,
        };
        if (known is null)
            context.IdempotentWrites.Add(write);
        else
            context.IdempotentWrites.Update(write);
        await context.SaveChangesAsync();
        return outcome;
    }

    private System.Linq.Expressions.Expression<Func<IdempotentWrite, bool>> IsStep(int step) =>
        write => write.Caller == caller && write.Key == key && write.Step == step;

    /// <exception cref="ProblemException">422: the key was sent with another request.</exception>
    private async Task<T> RepeatAsync<T>(NewsDbContext context, IdempotentWrite known)
    {
        if (!known.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            throw new ProblemException(
                ProblemTypes.IdempotencyKeyReused,
                "This Idempotency-Key was sent with another request less than 24 hours ago; every request needs its own."
            );
        known.Repetitions++;
        context.IdempotentWrites.Update(known);
        await context.SaveChangesAsync();
        return JsonSerializer.Deserialize<T>(known.Outcome, json)!;
    }
}
