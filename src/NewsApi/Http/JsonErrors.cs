using System.Globalization;
using System.Text.Json;

namespace NewsApi.Http;

/// <summary>Says what is wrong with a JSON body without naming types of the program.</summary>
internal static class JsonErrors
{
    /// <param name="reason">What is wrong, where the caller knows better than the exception.</param>
    public static string Message(JsonException exception, string? reason = null)
    {
        var place = exception.LineNumber is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"Line {line + 1}, byte {exception.BytePositionInLine + 1}: ")
            : "";
        return place + (reason ?? Reason(exception));
    }

    private static string Reason(JsonException exception)
    {
        var message = exception.Message;
        if (message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return "there is no such member.";
        if (message.Contains("Duplicate property", StringComparison.OrdinalIgnoreCase))
            return "a member is given twice.";
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            return "the value has the wrong type or form.";
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            return "the JSON is nested too deeply.";
        return "this is not well-formed JSON.";
    }
}
