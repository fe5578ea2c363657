namespace NewsApi.Storage;

/// <summary>The archive's file cannot be used as it is; nothing was changed in it.</summary>
public sealed class DamagedArchiveException(string file, string reason)
    : Exception(
        $"The archive {file} is damaged: {reason}. Restore it from a backup, or move it away to start a new one."
    );
