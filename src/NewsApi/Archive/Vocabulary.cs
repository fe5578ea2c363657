using System.Collections.Frozen;

namespace NewsApi.Archive;

/// <summary>The lower-case words that rows and answers use for enumerations: <c>EntityType.Person</c> is <c>person</c>.</summary>
internal static class Vocabulary
{
    public static string Word<T>(this T value)
        where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>The value of a word that a row holds.</summary>
    public static T Parse<T>(string word)
        where T : struct, Enum => Words<T>.ByWord[word];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => value.ToString().ToLowerInvariant());

        public static readonly FrozenDictionary<string, T> ByWord = ByValue.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key
        );
    }
}
