using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>What the tagger sees of a token, computed once.</summary>
internal readonly record struct TokenTraits(
    string Text,
    uint Lower,
    uint Shape,
    WordKinds Kinds,
    bool IsCapitalized,
    bool IsAllCaps
)
{
    public static TokenTraits Of(Token token) =>
        new(
            token.Text,
            FeatureHash.OfLower(token.Text),
            ShapeOf(token.Text),
            Gazetteer.Words.GetValueOrDefault(token.Text),
            char.IsUpper(token.Text[0]),
            IsAllUpper(token.Text)
        );

    // "Maddy-Weitzman" is Xx-Xx, "U.S." is X.X., "2021" is d: runs are one.
    private static uint ShapeOf(string text)
    {
        var hash = FeatureHash.Start(0);
        var last = '\0';
        foreach (var character in text)
        {
            var shape =
                char.IsUpper(character) ? 'X'
                : char.IsLower(character) ? 'x'
                : char.IsDigit(character) ? 'd'
                : character;
            if (shape != last)
                hash = FeatureHash.Add(hash, shape);
            last = shape;
        }
        return hash;
    }

    private static bool IsAllUpper(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character))
                return false;
            letters += char.IsUpper(character) ? 1 : 0;
        }
        return letters > 1;
    }
}
