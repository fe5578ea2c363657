using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>The names found so far in one document, none overlapping.</summary>
internal sealed class NameTable(TextLayout layout)
{
    // What the tagger is right in on news it has not seen, and what rules over it are.
    private const double Tagged = 0.85;

    private readonly Dictionary<int, TokenName> byFirst = [];
    private readonly bool[] isTaken = new bool[layout.Tokens.Count];

    public TextLayout Layout => layout;

    /// <summary>The names in text order.</summary>
    public IReadOnlyList<TokenName> Names => [.. byFirst.Values.OrderBy(name => name.First)];

    public bool IsFree(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (isTaken[i])
                return false;
        }
        return true;
    }

    public void Add(TokenName name)
    {
        byFirst[name.First] = name;
        isTaken.AsSpan(name.First, name.Length).Fill(true);
    }

    public void Remove(TokenName name)
    {
        byFirst.Remove(name.First);
        isTaken.AsSpan(name.First, name.Length).Clear();
    }

    public void Retype(TokenName name, EntityType type) => byFirst[name.First] = name with { Type = type };

    /// <summary>The names that share a token with a run.</summary>
    public List<TokenName> Overlapping(int first, int end)
    {
        var found = new List<TokenName>();
        for (var i = first; i < end; i++)
        {
            if (!isTaken[i] || (found.Count > 0 && i < found[^1].End))
                continue;
            // Back to where the name begins.
            var start = i;
            while (!byFirst.ContainsKey(start))
                start--;
            found.Add(byFirst[start]);
        }
        return found;
    }

    /// <summary>The last words of people's full names in this document.</summary>
    public HashSet<string> LastNames() =>
        [
            .. byFirst
                .Values.Where(n => n.Type == EntityType.Person && n.Length > 1)
                .Select(n => layout.Tokens[n.End - 1].Text),
        ];

    /// <summary>The characters of a run of tokens.</summary>
    public string TextOf(int first, int end) => layout.Body[layout.Tokens[first].Start..layout.Tokens[end - 1].End];

    public ReadOnlySpan<char> SpanOf(int first, int end) =>
        layout.Body.AsSpan(layout.Tokens[first].Start..layout.Tokens[end - 1].End);

    public string TextOf(TokenName name) => TextOf(name.First, name.End);

    /// <summary>Takes the runs that labels name.</summary>
    public void AddTagged(int[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
                continue;
            var first = i;
            while (NameLabels.PositionOf(labels[i]) is NameLabels.Begin or NameLabels.Inside && i + 1 < labels.Length)
                i++;
            AddTrimmed(first, i + 1, NameLabels.TypeOf(labels[first]));
        }
    }

    // The annotated sets differ in what belongs to a name; here titles, articles and possessives do not.
    private void AddTrimmed(int first, int end, int label)
    {
        while (first < end && layout.Tokens[first].Text is "the" or "The" or "a" or "A")
            first++;
        while (end > first && layout.Tokens[end - 1].Text is "'s" or "’s" or "," or "." or "\"" or "”")
            end--;
        while (label == NameLabels.Person && end - first > 1 && Gazetteer.IsTitle(layout.Tokens[first].Text))
            first++;
        if (first < end && layout.Tokens[first].Text.Any(char.IsLetter))
            Add(new TokenName(first, end, TypeOf(label, first, end), Tagged));
    }

    private EntityType TypeOf(int label, int first, int end) =>
        label switch
        {
            // "Ratio Petroleum" looks like a person's name but for its last word.
            NameLabels.Person => end - first > 1 && Gazetteer.IsOrganizationWord(layout.Tokens[end - 1].Text)
                ? EntityType.Organization
                : EntityType.Person,
            NameLabels.Organization => EntityType.Organization,
            NameLabels.Place => EntityType.Place,
            _ => Enumerable.Range(first, end - first).Any(i => Gazetteer.IsEventWord(layout.Tokens[i].Text))
                ? EntityType.Event
                : EntityType.Other,
        };

    /// <summary>The names that stand for things: peoples, languages and calendar words do not.</summary>
    public IReadOnlyList<NameMention> ToMentions() =>
        [
            .. Names
                .Where(name => !IsNoThing(name))
                .Select(name => new NameMention(
                    new TextSpan(layout.Tokens[name.First].Start, EndOf(name)),
                    name.Type,
                    name.Confidence
                )),
        ];

    // The period that ends a sentence is not the abbreviation's: "… said Lear Corp."
    private int EndOf(TokenName name)
    {
        var last = layout.Tokens[name.End - 1];
        return
            last.Text.Length > 2
            && last.Text.IndexOf('.', StringComparison.Ordinal) == last.Text.Length - 1
            && layout.Sentences[layout.SentenceAt(last.Start)].TokenEnd == name.End
            ? last.End - 1
            : last.End;
    }

    private bool IsNoThing(TokenName name)
    {
        var text = TextOf(name);
        return Gazetteer.Demonyms.Contains(text)
            || CalendarWords.Contains(text)
            || (
                name.Type == EntityType.Other
                && name.Length == 1
                && text.Contains('-', StringComparison.Ordinal)
                && Gazetteer.Demonyms.Contains(text.Split('-')[0])
            );
    }

    private static readonly HashSet<string> CalendarWords =
    [
        .. System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
        .. System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
    ];
}
