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
            return Expected(message);
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            return "the JSON is nested too deeply.";
        return "this is not well-formed JSON.";
    }

    // "The JSON value could not be converted to System.Nullable`1[System.DateOnly]. Path: …"
    private static string Expected(string message)
    {
        bool Names(string type) => message.Contains(type, StringComparison.Ordinal);
        if (Names("List`1[") || Names("[]"))
            return "an array is expected.";
        if (Names("System.DateOnly"))
            return "a date is expected, as '2024-03-12'.";
        if (Names("System.DateTime"))
            return "a time is expected, as '2024-03-12T08:30:00Z'.";
        if (Names("System.String"))
            return "a string is expected.";
        if (Names("System.Boolean"))
            return "true or false is expected.";
        if (Names("System.Int") || Names("System.Double"))
            return "a number is expected that fits.";
        if (Names("Request"))
            return "an object is expected.";
        return "the value has the wrong type or form.";
    }
}
