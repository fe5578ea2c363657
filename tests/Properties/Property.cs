using CsCheck;

namespace NewsApi.Properties;

/// <summary>What holds for every value, tried on many.</summary>
/// <remarks>
/// Every run tries the same values, so that a change never fails by another's luck; <c>NEWSAPI_PROPERTY_SEED</c> (a number) tries
/// others, <c>NEWSAPI_PROPERTY_FACTOR</c> times as many.
/// </remarks>
internal static class Property
{
    // Where a value fails, so many are tried to find a smaller one.
    private const int ShrinkingTries = 20_000;

    private static readonly uint Seed = Number("NEWSAPI_PROPERTY_SEED", 1);
    private static readonly uint Factor = Number("NEWSAPI_PROPERTY_FACTOR", 1);

    /// <param name="holds">Throws where it does not hold.</param>
    /// <param name="show">The value in a message; all that cannot be seen is escaped.</param>
    public static void Holds<T>(Gen<T> values, Action<T> holds, int count, Func<T, string> show)
    {
        var random = new PCG(Seed, Seed);
        for (var i = 0; i < count * Factor; i++)
        {
            var seed = random.ToString();
            var value = values.Generate(random, null, out _);
            if (Record.Exception(() => holds(value)) is not { } failure)
                continue;
            // From the same seed on, the library looks for the smallest value that fails, and tells it with its own seed.
            values.Sample(holds, seed: seed, iter: ShrinkingTries, threads: 1, print: show);
            Assert.Fail($"Of {show(value)}, once and not again: {failure}");
        }
    }

    public static void Holds(Gen<string> texts, Action<string> holds, int count) => Holds(texts, holds, count, Escaped);

    /// <summary>The text as a C# literal.</summary>
    public static string Escaped(string text) =>
        $"\"{string.Concat(text.Select(c => c is >= ' ' and < '\u007f' and not ('"' or '\\') ? $"{c}" : $"\\u{(int)c:x4}"))}\"";

    private static uint Number(string variable, uint otherwise) =>
        uint.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;
}
