using System.Globalization;
using NewsApi.Threading;

namespace NewsApi.Tests.Threading;

public sealed class DedicatedThreadsTests
{
    [Fact]
    public async Task Work_runs_on_them_and_what_waits_for_it_does_not()
    {
        using var threads = new DedicatedThreads("study", 1);
        Assert.Equal("study", await threads.RunAsync(() => Thread.CurrentThread.Name));
        Assert.NotEqual("study", Thread.CurrentThread.Name);
    }

    [Fact]
    public async Task What_follows_an_await_of_the_work_stays_on_them()
    {
        using var threads = new DedicatedThreads("study", 1);
        string? before = null;
        string? after = null;
        await threads.RunAsync(async () =>
        {
            before = Thread.CurrentThread.Name;
            await Task.Yield();
            after = Thread.CurrentThread.Name;
        });
        Assert.Equal(("study", "study"), (before, after));
    }

    [Fact]
    public async Task Tasks_begin_in_their_order()
    {
        using var threads = new DedicatedThreads("study", 1);
        var begun = new List<int>();
        await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(number =>
                    threads.RunAsync(() =>
                    {
                        begun.Add(number);
                        return number;
                    })
                )
        );
        Assert.Equal(Enumerable.Range(0, 100), begun);
    }

    [Fact]
    public async Task What_fails_fails_for_who_waits()
    {
        using var threads = new DedicatedThreads("study", 1);
        await Assert.ThrowsAsync<FormatException>(() =>
            threads.RunAsync(() => int.Parse("one", CultureInfo.InvariantCulture))
        );
        Assert.Equal(1, await threads.RunAsync(() => 1));
    }

    [Fact]
    public async Task Background_threads_step_back_and_nobody_else_does()
    {
        // Elsewhere .NET has priorities of its own.
        if (!OperatingSystem.IsLinux())
            return;
        using var threads = new DedicatedThreads("study", 1, areBackground: true);
        var own = Niceness();
        // Many, so that the pool makes threads for what waits for them.
        var inherited = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async _ =>
                {
                    Assert.True(await threads.RunAsync(Niceness) >= 10);
                    Thread.SpinWait(100_000);
                    return Niceness();
                })
        );
        Assert.All(inherited, niceness => Assert.Equal(own, niceness));
    }

    // Fields are counted after the name, which may hold blanks: the niceness is field 19.
    private static int Niceness()
    {
        var stat = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture);
    }
}
