using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace NewsApi.Http;

/// <summary>
/// Holds an answer that grows while the request is still read, in a file that goes away with it: many clients send all of a
/// request before they read anything, and waiting for them with a full buffer would be waiting for ever.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly SafeFileHandle file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"newsapi-{Guid.NewGuid():N}"),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        FileOptions.DeleteOnClose
    );

    // Only the newest length matters.
    private readonly Channel<long> lengths = Channel.CreateBounded<long>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    private long length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(file, bytes, length);
        length += bytes.Length;
        lengths.Writer.TryWrite(length);
    }

    /// <param name="failure">Comes out of <see cref="CopyToAsync"/> after what was appended; null for a good end.</param>
    public void Complete(Exception? failure) => lengths.Writer.TryComplete(failure);

    /// <summary>Copies what is there and what is still to come.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var copied = 0L;
        await foreach (var end in lengths.Reader.ReadAllAsync(cancellation))
        {
            while (copied < end)
            {
                var count = RandomAccess.Read(
                    file,
                    buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - copied)),
                    copied
                );
                await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
                copied += count;
            }
            await target.FlushAsync(cancellation);
        }
    }

    public void Dispose() => file.Dispose();
}
