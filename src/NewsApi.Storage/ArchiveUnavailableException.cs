namespace NewsApi.Storage;

/// <summary>The archive cannot be opened as things are; nothing was changed in it.</summary>
public sealed class ArchiveUnavailableException(string message) : Exception(message);
