namespace NewsApi.FullText.Prints;

/// <summary>There is no index that can be used as it is.</summary>
public sealed class UnusableIndexException(string message) : Exception(message);
