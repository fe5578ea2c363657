using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>
/// All names of the text in text order: those of the entities, and runs of capitalised words that no entity covers. A run
/// of one word takes the full name of an earlier or later run that ends with it ("Gantz": "Benny Gantz").
/// </summary>
internal sealed class NamedMentions
{
    private readonly List<NamedMention> all = [];

    public NamedMentions(ReadingText text)
    {
        var runs = Runs(text);
        var fullNames = FullNames(runs, text);
        foreach (var (range, entity) in runs)
        {
            var spelled = Spelled(range, text);
            var name =
                entity >= 0 ? text.Entities[entity].Name
                : spelled.Contains(' ', StringComparison.Ordinal) ? spelled
                : fullNames.GetValueOrDefault(text.Word(range.End - 1), spelled);
            var type = entity >= 0 ? text.Entities[entity].Type : Guess(name);
            all.Add(new NamedMention(range, entity, type, name, GenderOf(range, name, text)));
        }
    }

    public IReadOnlyList<NamedMention> All => all;

    /// <summary>Index of the first mention that starts at or behind the token.</summary>
    public int FirstFrom(int token)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Tokens.First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The mentions that start inside the range.</summary>
    public IEnumerable<NamedMention> In(TokenRange range)
    {
        for (var i = FirstFrom(range.First); i < all.Count && all[i].Tokens.First < range.End; i++)
            yield return all[i];
    }

    private static List<(TokenRange, int)> Runs(ReadingText text)
    {
        var runs = new List<(TokenRange, int)>();
        var midSentence = CapitalsInsideSentences(text);
        for (var i = 0; i < text.Count; )
        {
            var entity = text.EntityAt(i);
            var end = i + 1;
            if (entity >= 0)
            {
                while (end < text.Count && text.EntityAt(end) == entity && !StartsMention(text, entity, end))
                    end++;
                runs.Add((new TokenRange(i, end), entity));
            }
            else if (text.IsName(i) && !IsCommon(text, i, midSentence))
            {
                while (
                    end < text.Count
                    && end < i + 8
                    && text.EntityAt(end) < 0
                    && text.IsName(end)
                    && text.QuotationAt(end) == text.QuotationAt(i)
                )
                    end++;
                if (!IsTitle(text, i, end))
                    runs.Add((new TokenRange(i, end), -1));
            }
            i = end;
        }
        return runs;
    }

    private static bool StartsMention(ReadingText text, int entity, int token) =>
        text.Entities[entity].Mentions.Count > 1
        && text.EntityAt(token - 1) == entity
        && text.Span(token - 1).End + 1 < text.Span(token).Start;

    // "Prime Minister", "District Judge": capitals without a name.
    private static bool IsTitle(ReadingText text, int first, int end) =>
        text.Is(end - 1, WordClass.Person) && FirstNames.Of(text.Word(first)) == Gender.Unknown;

    // A weekday; a title alone; a word that is capitalised only because a sentence starts with it.
    private static bool IsCommon(ReadingText text, int i, HashSet<string> midSentence)
    {
        if (i + 1 < text.Count && text.IsName(i + 1) && !text.Is(i, WordClass.Time))
            return false;
        return text.Is(i, WordClass.Person | WordClass.Body | WordClass.News | WordClass.Time)
            || !midSentence.Contains(text.Word(i));
    }

    private static HashSet<string> CapitalsInsideSentences(ReadingText text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < text.Count; i++)
        {
            if (text.IsName(i) && text.IsWord(i - 1))
                words.Add(text.Word(i));
        }
        return words;
    }

    private static Dictionary<string, string> FullNames(List<(TokenRange Range, int Entity)> runs, ReadingText text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (range, entity) in runs)
        {
            if (entity < 0 && range.Length is >= 2 and <= 4)
                names.TryAdd(text.Word(range.End - 1), Spelled(range, text));
        }
        return names;
    }

    private static string Spelled(TokenRange range, ReadingText text)
    {
        var first = range.First;
        while (first < range.End - 1 && text.Is(first, WordClass.Person | WordClass.Body | WordClass.Time))
            first++;
        return text.Span(range with { First = first }).In(text.Layout.Body);
    }

    private static EntityType? Guess(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && FirstNames.Of(name[..space]) != Gender.Unknown ? EntityType.Person : null;
    }

    private static Gender GenderOf(TokenRange range, string name, ReadingText text)
    {
        if (
            range.First > 0
            && FirstNames.Of(text.Word(range.First - 1)) is var title and not Gender.Unknown
            && text.Word(range.First - 1).StartsWith('M')
        )
            return title;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return FirstNames.Of(space > 0 ? name[..space] : name);
    }
}
