using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>The things of one document, as they come together.</summary>
/// <param name="acronyms">The long forms of the acronyms that the document defines.</param>
internal sealed class EntityGroups(TextLayout layout, IReadOnlyDictionary<string, NameMention> acronyms)
{
    private readonly List<EntityGroup> groups = [];
    private readonly Dictionary<(EntityType Type, string Name), EntityGroup> byName = [];

    // Groups by the words that a shorter form may have kept: the first, the last, the one before it, and the head.
    private readonly Dictionary<(EntityType Type, string Word), List<EntityGroup>> byEdge = [];

    // More people of one surname than this are no article's; it bounds the time for hostile texts.
    private const int MostCandidates = 100;

    public IReadOnlyList<EntityGroup> All => groups;

    /// <summary>Adds a mention to the thing it names; fuller names must come first.</summary>
    public void Add(NameMention mention)
    {
        var (name, type) = FullName(mention);
        if (!byName.TryGetValue((type, Key(name)), out var group))
        {
            group = FindShortened(mention, name) ?? New(type, name);
            byName[(type, Key(name))] = group;
        }
        group.Mentions.Add(mention.Span);
    }

    private EntityGroup New(EntityType type, string name)
    {
        var group = new EntityGroup(type, name);
        groups.Add(group);
        foreach (var word in group.Words.Take(1).Concat(group.Words.TakeLast(2)).Append(Head(group.Words)).Distinct())
        {
            if (!byEdge.TryGetValue((type, word), out var list))
                byEdge[(type, word)] = list = [];
            if (list.Count < MostCandidates)
                list.Add(group);
        }
        return group;
    }

    // What an acronym stands for also tells its type.
    private (string Name, EntityType Type) FullName(NameMention mention)
    {
        var text = Tidy(mention.Span.In(layout.Body));
        if (acronyms.TryGetValue(text, out var defined))
            return (Tidy(defined.Span.In(layout.Body)), defined.Type);
        return Gazetteer.Known.TryGetValue(text, out var known) && known.Type == mention.Type
            ? (known.FullName, mention.Type)
            : (text, mention.Type);
    }

    // A name that runs over a line's end is the same name.
    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // "NATO" and "Nato", "Al-Qaeda" and "al-Qaeda" are one.
    private static string Key(string name) => name.ToLowerInvariant();

    private EntityGroup? FindShortened(NameMention mention, string name)
    {
        var words = name.Split(' ');
        var edge = mention.Type == EntityType.Person ? words[^1] : words[0];
        var alike = byEdge.GetValueOrDefault((mention.Type, edge), []);
        var candidates = alike.Where(g => g.Words.Length > words.Length);
        return mention.Type switch
        {
            EntityType.Person => Nearest(mention, candidates.Where(g => IsShortPerson(words, g.Words)))
                ?? alike.Find(g => IsSamePerson(words, g.Words)),
            EntityType.Organization => Only(candidates.Where(g => IsShortOrganization(words, g.Words))),
            _ => null,
        };
    }

    // "Gantz" of "Benny Gantz", "Benny" of him too; "Rosselló" of "Ricardo Rosselló Nevares".
    private static bool IsShortPerson(string[] words, string[] full) =>
        words.Length == 1 ? full.Contains(words[0]) : full.AsSpan(full.Length - words.Length).SequenceEqual(words);

    // "Donald J. Trump" and "Donald Trump".
    private static bool IsSamePerson(string[] words, string[] other) =>
        words.Length > 1 && other.Length > 1 && words[0] == other[0] && words[^1] == other[^1];

    // "Polisario" of "Polisario Front", "Ratio" of "Ratio Petroleum"; a place's name is not short for its bank.
    // "Court" stands for the only court that the article names in full.
    private static bool IsShortOrganization(string[] words, string[] full) =>
        words.Length == 1 && Gazetteer.IsOrganizationWord(words[0])
            ? Head(full) == words[0]
            : full.AsSpan(0, words.Length).SequenceEqual(words)
                && (words.Length > 1 || !Gazetteer.Known.ContainsKey(words[0]));

    // "Court" of "Supreme Court of Puerto Rico".
    private static string Head(string[] words)
    {
        var end = Array.FindIndex(words, word => word is "of" or "for");
        return end > 0 ? words[end - 1] : words[^1];
    }

    // Of several people of one surname the one told last before is meant.
    private static EntityGroup? Nearest(NameMention mention, IEnumerable<EntityGroup> candidates) =>
        candidates
            .OrderBy(g =>
                g.Mentions.Where(m => m.Start < mention.Span.Start)
                    .Select(m => mention.Span.Start - m.Start)
                    .DefaultIfEmpty(int.MaxValue)
                    .Min()
            )
            .FirstOrDefault();

    private static EntityGroup? Only(IEnumerable<EntityGroup> candidates) =>
        candidates.Take(2).ToList() is [var only] ? only : null;
}
