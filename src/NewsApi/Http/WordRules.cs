using FluentValidation;
using FluentValidation.Validators;

namespace NewsApi.Http;

/// <summary>A rule that takes certain words only.</summary>
internal interface IWordValidator
{
    IReadOnlyList<string> Words { get; }
}

internal static class WordRules
{
    /// <summary>One of these words, where one is given.</summary>
    public static IRuleBuilderOptions<T, string?> OneOf<T>(
        this IRuleBuilder<T, string?> rule,
        IEnumerable<string> words
    ) => rule.SetValidator(new WordValidator<T>([.. words]));

    private sealed class WordValidator<T>(IReadOnlyList<string> words) : PropertyValidator<T, string?>, IWordValidator
    {
        public override string Name => "Word";

        public IReadOnlyList<string> Words => words;

        public override bool IsValid(ValidationContext<T> context, string? value) =>
            value is null || words.Contains(value);

        protected override string GetDefaultMessageTemplate(string errorCode) =>
            $"'{{PropertyName}}' must be one of {string.Join(", ", words)}.";
    }
}
