using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>What the tagger sees of a token, computed once.</summary>
/// <param name="Lower">Hash of its letters, case folded.</param>
/// <param name="Shape">Hash of its shape: "Maddy-Weitzman" is Xx-Xx.</param>
/// <param name="HasCapital">There is a capital anywhere: "iPhone", "al-Assad", "e-Shram".</param>
internal readonly record struct TokenTraits(
    string Text,
    uint Lower,
    uint Shape,
    WordKinds Kinds,
    bool IsCapitalized,
    bool IsAllCaps,
    bool HasCapital
)
{
    public static TokenTraits Of(Token token)
    {
        var text = token.Text;
        var shape = FeatureHash.Start(0);
        var last = '\0';
        var (upper, lower) = (0, 0);
        foreach (var character in text)
        {
            var kind = character;
            if (char.IsUpper(character))
                (kind, upper) = ('X', upper + 1);
            else if (char.IsLower(character))
                (kind, lower) = ('x', lower + 1);
            else if (char.IsDigit(character))
                kind = 'd';
            // Runs are one: "U.S." is X.X., "2021" is d.
            if (kind != last)
                shape = FeatureHash.Add(shape, kind);
            last = kind;
        }
        var isAllCaps = upper > 1 && lower == 0;
        return new TokenTraits(
            text,
            FeatureHash.OfLower(text),
            shape,
            upper > 0 ? Gazetteer.KindsOf(text, isAllCaps) : WordKinds.None,
            char.IsUpper(text[0]),
            isAllCaps,
            upper > 0
        );
    }
}
