using System.Globalization;

namespace NewsApi.Benchmarks;

/// <summary>What a command was given: <c>--name value</c> pairs.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new Arguments();
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Count)
                throw new UsageException($"'{args[i]}' is no option with a value.");
            parsed.values[args[i][2..]] = args[i + 1];
        }
        return parsed;
    }

    public string Text(string name) => Find(name) ?? throw new UsageException($"--{name} is missing.");

    public string? Find(string name) => values.GetValueOrDefault(name);

    public int Number(string name, int unsaid) => Find(name) is { } text ? Number(name, text) : unsaid;

    public IReadOnlyList<int> Numbers(string name) => [.. Text(name).Split(',').Select(text => Number(name, text))];

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--{name}: '{text}' is no number.");
}
