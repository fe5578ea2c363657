using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>What a document as a whole tells of its words: how else they stand in it, what they named so far, and its matter.</summary>
internal sealed class DocumentWords
{
    private const uint InSmallLetters = 1;
    private const uint CapitalizedInside = 2;

    // A report on sport has one of its words in this many tokens.
    private const int TokensPerSportWord = 60;

    private static readonly HashSet<uint> SportWords =
    [
        .. Lexicon.Lines("Entities.sport-words.txt").Select(word => FeatureHash.OfLower(word)),
    ];

    private readonly Dictionary<uint, uint> uses = [];
    private readonly Dictionary<uint, int> typeSoFar = [];

    public DocumentWords(TokenTraits[] tokens)
    {
        var sport = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var word = ref tokens[i];
            if (!char.IsLetter(word.Text[0]))
                continue;
            sport += SportWords.Contains(word.Lower) ? 1 : 0;
            if (!word.IsCapitalized)
                uses[word.Lower] = uses.GetValueOrDefault(word.Lower) | InSmallLetters;
            else if (!word.IsAllCaps && i > 0 && char.IsLower(tokens[i - 1].Text[0]))
                uses[word.Lower] = uses.GetValueOrDefault(word.Lower) | CapitalizedInside;
        }
        IsSport = sport > 1 && sport * TokensPerSportWord >= tokens.Length;
    }

    /// <summary>Whether the document reports on sport, where places are teams.</summary>
    public bool IsSport { get; }

    /// <summary>How the word stands elsewhere: in small letters, capitalized within a sentence, both or neither.</summary>
    public uint UseOf(uint word) => uses.GetValueOrDefault(word);

    /// <summary>The type that the word was given last; -1 if none.</summary>
    public int TypeOf(uint word) => typeSoFar.GetValueOrDefault(word, -1);

    public void Remember(uint word, int label)
    {
        if (label != NameLabels.Outside)
            typeSoFar[word] = NameLabels.TypeOf(label);
    }
}
