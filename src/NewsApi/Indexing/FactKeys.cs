using System.Globalization;
using NewsApi.FullText.Facts;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Indexing;

/// <summary>The values of facts as keys of their index, and filters over them.</summary>
internal static class FactKeys
{
    /// <summary>Keys that all facts of an article have.</summary>
    public static IReadOnlyList<FactKey> OfArticle(string? source, string language) =>
        source is null
            ? [new FactKey(FactField.Language, language)]
            : [new FactKey(FactField.Language, language), new FactKey(FactField.Source, source)];

    public static FactKey Entity(FactField field, long id) => new(field, id.ToString(CultureInfo.InvariantCulture));

    public static string Word(FactStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A filter where a value may stand in any of several fields.</summary>
    public static FactFilter Filter(FilterValues values, params IReadOnlyList<FactField> fields)
    {
        return new FactFilter([.. values.Wanted.Select(Keys)], Keys(values.Unwanted));

        IReadOnlyList<FactKey> Keys(IReadOnlyList<string> group) =>
            [.. group.SelectMany(_ => fields, (value, field) => new FactKey(field, value))];
    }

    /// <summary>Only facts with this value; null asks for nothing.</summary>
    public static IEnumerable<FactFilter> Only(FactField field, string? value) =>
        value is null
            ? []
            :
            [
                new FactFilter(
                    [
                        [new FactKey(field, value)],
                    ],
                    []
                ),
            ];

    /// <summary>Facts of this status, all but the rejected ones for null.</summary>
    public static FactFilter WithStatus(FactState? state) =>
        state is { } asked
            ? new FactFilter(
                [
                    [new FactKey(FactField.Status, Word((FactStatus)asked))],
                ],
                []
            )
            : new FactFilter([], [new FactKey(FactField.Status, Word(FactStatus.Rejected))]);
}
