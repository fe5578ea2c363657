namespace NewsApi.Extraction.Entities;

/// <summary>A document names a thing the same way each time: what was a name once is one elsewhere, and of the same type.</summary>
internal static class DocumentConsistency
{
    private const double Repeated = 0.8;

    public static void Apply(NameTable names)
    {
        Settle(names);
        AddRepeated(names);
    }

    // Of several types of one form the most frequent is right; a surname alone is of the person whose it is.
    private static void Settle(NameTable names)
    {
        var surnames = names
            .Names.Where(n => n.Type == EntityType.Person && n.Length > 1)
            .Select(n => names.Layout.Tokens[n.End - 1].Text)
            .ToHashSet();
        foreach (var group in names.Names.GroupBy(names.TextOf).ToList())
        {
            var type =
                surnames.Contains(group.Key) && !Gazetteer.Known.ContainsKey(group.Key)
                    ? EntityType.Person
                    : group
                        .GroupBy(n => n.Type)
                        .OrderByDescending(t => t.Count())
                        .ThenBy(t => t.First().First)
                        .First()
                        .Key;
            foreach (var name in group.Where(n => n.Type != type))
                names.Retype(name, type);
        }
    }

    private static void AddRepeated(NameTable names)
    {
        var tokens = names.Layout.Tokens;
        var forms = new Dictionary<string, List<(string[] Words, EntityType Type)>>();
        foreach (var name in names.Names)
        {
            var words = Enumerable.Range(name.First, name.Length).Select(i => tokens[i].Text).ToArray();
            Add(words, name.Type);
            if (
                name.Type == EntityType.Person
                && words.Length > 1
                && words[^1].Length > 2
                && char.IsUpper(words[^1][0])
            )
                Add([words[^1]], name.Type);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsCapitalized || !forms.TryGetValue(tokens[i].Text, out var candidates))
                continue;
            foreach (var (words, type) in candidates.OrderByDescending(c => c.Words.Length))
            {
                if (!StandsAt(words, i) || !names.IsFree(i, i + words.Length))
                    continue;
                names.Add(new TokenName(i, i + words.Length, type, Repeated));
                break;
            }
        }

        void Add(string[] words, EntityType type)
        {
            // A capitalized common word at a sentence's start is no name for having been one once.
            if (!char.IsUpper(words[0][0]) || (words.Length == 1 && words[0].Length < 3))
                return;
            if (!forms.TryGetValue(words[0], out var list))
                forms[words[0]] = list = [];
            if (!list.Exists(known => known.Words.SequenceEqual(words)))
                list.Add((words, type));
        }

        bool StandsAt(string[] words, int at)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (at + i >= tokens.Count || tokens[at + i].Text != words[i])
                    return false;
            }
            // Not inside a longer capitalized run: "Ford" in "Ford Foundation".
            return !(
                at + words.Length < tokens.Count
                && tokens[at + words.Length].IsCapitalized
                && tokens[at + words.Length].Start == tokens[at + words.Length - 1].End + 1
            );
        }
    }
}
