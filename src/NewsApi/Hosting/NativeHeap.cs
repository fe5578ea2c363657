using System.Runtime.InteropServices;

namespace NewsApi.Hosting;

/// <summary>The memory that SQLite and the runtime take beside the collector.</summary>
internal static class NativeHeap
{
    /// <summary>Gives back to the system what was freed. The C library of Linux keeps it for the thread that had it.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = Trim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Only the GNU library has it; that of Alpine keeps little.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Trim(nuint left);
}
