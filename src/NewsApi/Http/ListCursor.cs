using System.Buffers.Text;
using System.Text;

namespace NewsApi.Http;

/// <summary>The place after the last row of a page: what the list is ordered by there, and the row's id.</summary>
/// <param name="Sort">The order that the cursor belongs to; it cannot be followed in another.</param>
internal sealed record ListCursor(string Sort, string Key, long Id)
{
    private const char Separator = '\u001f';

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, Sort, Key, Id)));

    /// <exception cref="ProblemException">It is not a cursor of this order.</exception>
    public static ListCursor? Parse(string? text, string sort)
    {
        if (text is null)
            return null;
        var parts = Decode(text).Split(Separator);
        if (parts is [var of, var key, var id] && of == sort && long.TryParse(id, out var number))
            return new ListCursor(of, key, number);
        throw ProblemException.Field(
            ProblemTypes.InvalidRequest,
            "cursor",
            "This is no cursor of this list in this order; take it from 'nextCursor'."
        );
    }

    private static string Decode(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written)
            ? Encoding.UTF8.GetString(bytes, 0, written)
            : "";
    }
}
