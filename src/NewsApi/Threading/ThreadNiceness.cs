using System.Runtime.InteropServices;

namespace NewsApi.Threading;

/// <summary>How much a thread leaves to others that want to compute.</summary>
internal static class ThreadNiceness
{
    // A tenth of the time of a thread that has not stepped back, where both want the same core.
    private const int Background = 10;

    // PRIO_PROCESS, which on Linux is one thread where it is 0: the one that calls.
    private const int OneThread = 0;

    /// <summary>Lets the calling thread compute with what others leave, for good.</summary>
    /// <remarks>On Linux .NET does nothing for <see cref="Thread.Priority"/>.</remarks>
    public static void StepBack()
    {
        if (OperatingSystem.IsLinux())
            // Where it is refused, the thread computes like any other.
            _ = SetPriority(OneThread, 0, Background);
        else
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetPriority(int which, int who, int priority);
}
