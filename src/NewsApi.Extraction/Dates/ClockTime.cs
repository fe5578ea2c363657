using System.Globalization;

namespace NewsApi.Extraction.Dates;

/// <summary>A time of day in the text.</summary>
/// <param name="Value">As TIMEX3 writes it behind the T: <c>21:30</c>, <c>14:30Z</c> for UTC; other zones are not converted.</param>
/// <param name="Length">How many tokens it takes.</param>
internal readonly record struct ClockTime(string Value, int Length)
{
    public static ClockTime? At(TimeCursor at)
    {
        if (at.IsAny("noon", "midday", "midnight"))
            return at.Move(-1).Is("high") || at.IsCapitalized && !at.Move(1).IsInside
                ? null
                : new ClockTime(at.Is("midnight") ? "24:00" : "12:00", 1 + ZoneLength(at.Move(1)));
        var text = at.Text;
        if (text.Length is 0 or > 7 || !char.IsAsciiDigit(text[0]))
            return null;
        var half = HalfOf(text.EndsWith('m') || text.EndsWith('M') ? text[^2..] : "");
        var digits = half == ' ' ? text : text[..^2];
        var length = 1;
        if (half == ' ' && HalfOf(at.Move(1).Text) is var next and not ' ')
            (half, length) = (next, 2);
        else if (half == ' ' && at.Move(1).IsAny("o'clock", "o’clock"))
            (half, length) = ('o', 2);
        var zone = ZoneLength(at.Move(length));
        if (Parse(digits, isBare: half == ' ', zone > 0) is not var (hour, minute))
            return null;
        if (half == ' ' && zone == 0 && !at.Move(-1).IsAny("at", "around", "by", "until", "about", "before", "after"))
            return null;
        if (half == 'p' && hour < 12)
            hour += 12;
        if (half == 'a' && hour == 12)
            hour = 0;
        var utc = zone > 0 && at.Move(length).IsAny("utc", "gmt") ? "Z" : "";
        return new ClockTime(string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}{utc}"), length + zone);
    }

    // 'a' before noon, 'p' after, ' ' for neither.
    private static char HalfOf(string text) =>
        text.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "am" => 'a',
            "pm" => 'p',
            _ => ' ',
        };

    private static int ZoneLength(TimeCursor at)
    {
        if (at.IsAny("local", "eastern", "pacific", "central") && at.Move(1).Is("time"))
            return 2;
        return at.In(TimeWordClass.Zone) is not null && at.IsCapitalized ? 1 : 0;
    }

    private static (int Hour, int Minute)? Parse(string digits, bool isBare, bool hasZone)
    {
        // "1430 UTC".
        if (isBare && hasZone && digits.Length == 4 && digits.All(char.IsAsciiDigit))
            digits = $"{digits[..2]}:{digits[2..]}";
        var parts = digits.Split(':', '.');
        if (isBare && (parts.Length != 2 || !digits.Contains(':', StringComparison.Ordinal)))
            return null;
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
            return null;
        var minute = 0;
        if (
            parts.Length == 2
            && !(
                parts[1].Length == 2
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute)
            )
        )
            return null;
        return hour <= 24 && minute < 60 ? (hour, minute) : null;
    }
}
