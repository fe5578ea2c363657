namespace NewsApi.CommandLine;

/// <summary>The arguments of a verb, without the settings that the server takes in the same way.</summary>
/// <param name="Words">What the verb itself reads.</param>
/// <param name="Settings"><c>--Section:Name=value</c>, as they were given.</param>
internal sealed record VerbArguments(IReadOnlyList<string> Words, ServerSettings Settings)
{
    /// <summary>What <c>-</c> is given on as: an option parser takes it for an option without a name, and no file has this name.</summary>
    public const string Dash = "\0-";

    /// <summary>Words as they were given.</summary>
    public static string Shown(string words) => words.Replace(Dash, "-", StringComparison.Ordinal);

    public static VerbArguments Of(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsSetting(arguments[i]))
            {
                words.Add(arguments[i] == "-" ? Dash : arguments[i]);
                continue;
            }
            settings.Add(arguments[i]);
            var hasValue = arguments[i].Contains('=', StringComparison.Ordinal);
            if (!hasValue && i + 1 < arguments.Count)
                settings.Add(arguments[++i]);
        }
        return new VerbArguments(words, new ServerSettings(settings));
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.Split('=')[0].Contains(':', StringComparison.Ordinal);
}

/// <summary>The server's settings among the arguments of a verb.</summary>
internal sealed record ServerSettings(IReadOnlyList<string> Arguments);
