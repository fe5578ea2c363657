namespace NewsApi.Extraction.Timeline;

/// <summary>The ending of "Monday's".</summary>
internal static class Possessive
{
    public const int Length = 2;

    public static bool Follows(string text, int end) =>
        end + Length <= text.Length
        && text[end] is '\'' or '’'
        && text[end + 1] == 's'
        && (end + Length == text.Length || !char.IsLetterOrDigit(text[end + Length]));
}
