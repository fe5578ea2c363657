using System.Text;
using FluentValidation;

namespace NewsApi.Http;

/// <summary>Rules that texts of requests share.</summary>
internal static class TextRules
{
    /// <summary>A text that can be stored and shown: no control characters other than tab and newline, no half surrogate pairs.</summary>
    public static IRuleBuilderOptions<T, string?> StorableText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || IsStorable(text))
            .WithMessage("'{PropertyName}' holds a control character or half a surrogate pair.");

    /// <summary>One line of storable text that is not blank where it is given.</summary>
    public static IRuleBuilderOptions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.StorableText()
            .MaximumLength(maxLength)
            .Must(text => text is null || text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0)
            .WithMessage("'{PropertyName}' must be one line.")
            .Must(text => text is null || !string.IsNullOrWhiteSpace(text))
            .WithMessage("'{PropertyName}' must not be blank.");

    /// <summary>An absolute http or https url.</summary>
    /// <param name="maxBytes">In UTF-8: indexes of databases count those.</param>
    public static IRuleBuilderOptions<T, string?> WebUrl<T>(this IRuleBuilder<T, string?> rule, int maxBytes) =>
        rule.Line(maxBytes)
            .Must(text => text is null || Encoding.UTF8.GetByteCount(text) <= maxBytes)
            .WithMessage($"'{{PropertyName}}' must be {maxBytes} bytes of UTF-8 or fewer.")
            .Must(text =>
                text is null || (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            )
            .WithMessage("'{PropertyName}' must be an absolute http or https url.");

    /// <summary>Whether the text holds neither control characters nor half surrogate pairs.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t' or '\u0085'))
                return false;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }
        return true;
    }
}
