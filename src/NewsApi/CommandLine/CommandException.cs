namespace NewsApi.CommandLine;

/// <summary>A command cannot go on; the message is one line for who called it.</summary>
internal sealed class CommandException(string message) : Exception(message);
