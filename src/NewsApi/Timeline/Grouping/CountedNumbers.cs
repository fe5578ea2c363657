using System.Globalization;
using NewsApi.Extraction.Text;

namespace NewsApi.Timeline.Grouping;

/// <summary>Reads how many of what a sentence tells: "39 people were killed" and "killing 39" are 39 dead.</summary>
/// <remarks>
/// Years, ordinals and what is said to be about right ("nearly 40") are left out: the articles do not disagree there. So is a
/// thing that a sentence counts twice ("from 340 to 350 tonnes").
/// </remarks>
internal static class CountedNumbers
{
    private const string Dead = "dead";
    private const string Injured = "injured";

    // Words between a number and what it counts: "39 people were reported killed".
    private const int Reach = 5;

    private static readonly Dictionary<string, decimal> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["mln"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["bln"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    private static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        "about",
        "almost",
        "approximately",
        "around",
        "nearly",
        "roughly",
        "some",
        "over",
        "than",
        "under",
        "to",
    };

    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dead"] = Dead,
        ["died"] = Dead,
        ["deaths"] = Dead,
        ["fatalities"] = Dead,
        ["kill"] = Dead,
        ["killed"] = Dead,
        ["killing"] = Dead,
        ["kills"] = Dead,
        ["hurt"] = Injured,
        ["injured"] = Injured,
        ["injuries"] = Injured,
        ["injuring"] = Injured,
        ["wounded"] = Injured,
        ["wounding"] = Injured,
    };

    // They say who, and the verb says what became of them.
    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase)
    {
        "people",
        "persons",
        "others",
        "men",
        "women",
        "children",
        "civilians",
        "passengers",
        "soldiers",
        "more",
    };

    /// <summary>What is counted, with the number as it is written and as it is meant; each thing once.</summary>
    public static IReadOnlyList<CountedNumber> In(string sentence)
    {
        var tokens = TextLayout.Of(sentence).Tokens;
        var found = new List<CountedNumber>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (number, length) = NumberAt(tokens, i);
            if (length == 0)
                continue;
            var end = i + length;
            var isVague = i > 0 && Vague.Contains(tokens[i - 1].Text);
            if (!isVague && CountedAt(tokens, i, end) is { } what)
                found.Add(new CountedNumber(what, sentence[tokens[i].Start..tokens[end - 1].End], number));
            i = end - 1;
        }
        return [.. found.GroupBy(n => n.Of).Where(same => same.Count() == 1).Select(same => same.First())];
    }

    private static (decimal Number, int Length) NumberAt(IReadOnlyList<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        var isWord = Words.TryGetValue(text, out var number);
        if (!isWord && !TryDigits(text, out number))
            return default;
        return i + 1 < tokens.Count && Scales.TryGetValue(tokens[i + 1].Text, out var scale)
            ? (number * scale, 2)
            : (number, 1);
    }

    private static bool TryDigits(string text, out decimal number)
    {
        number = 0;
        var isYear = text.Length == 4 && text[0] is '1' or '2' && !text.Contains(',', StringComparison.Ordinal);
        return char.IsAsciiDigit(text[0])
            && !(isYear && text.Length == 4)
            && decimal.TryParse(
                text,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    private static string? CountedAt(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (start > 0 && tokens[start - 1].Text is "$" or "£" or "€" or "¥")
            return tokens[start - 1].Text;
        if (end == tokens.Count)
            return Before(tokens, start);
        var next = tokens[end].Text;
        if (
            next is "%" or "percent" or "pct"
            || (next == "per" && end + 1 < tokens.Count && tokens[end + 1].Text == "cent")
        )
            return "%";
        if (People.Contains(next) || Outcomes.ContainsKey(next))
            return After(tokens, end) ?? Before(tokens, start) ?? next.ToLowerInvariant();
        return tokens[end].IsWord && next.Length > 2 && !ContentWords.IsStopWord(next)
            ? next.ToLowerInvariant()
            : Before(tokens, start);
    }

    // "39 people were killed": in the same stretch of words.
    private static string? After(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + Reach) && tokens[i].IsWord; i++)
        {
            if (Outcomes.TryGetValue(tokens[i].Text, out var outcome))
                return outcome;
        }
        return null;
    }

    // "killing at least 39".
    private static string? Before(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from - 1; i >= Math.Max(0, from - Reach + 1) && tokens[i].IsWord; i--)
        {
            if (Outcomes.TryGetValue(tokens[i].Text, out var outcome))
                return outcome;
        }
        return null;
    }
}

/// <summary>A number and what it counts.</summary>
/// <param name="Of">"dead", "people", "%", "$".</param>
/// <param name="Text">As it is written: "5.93 mln".</param>
internal sealed record CountedNumber(string Of, string Text, decimal Number);
