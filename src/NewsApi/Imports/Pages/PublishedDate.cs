using System.Globalization;

namespace NewsApi.Imports.Pages;

/// <summary>The date that a page tells: a day, or an instant whose day is that of its own time zone.</summary>
internal static class PublishedDate
{
    public static (DateOnly Day, DateTimeOffset? Instant)? Parse(string? text)
    {
        text = text?.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, null);
        return DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? (DateOnly.FromDateTime(instant.DateTime), instant)
            : null;
    }
}
