using FluentValidation;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Publication;

/// <summary>Whether an article may be read.</summary>
public sealed record PublicationRequest
{
    /// <summary><c>usable</c>, <c>withheld</c> (not for now) or <c>canceled</c> (it should never have been published).</summary>
    public PubStatus? PubStatus { get; init; }

    /// <summary>Why not, one line; whoever asks for the article is told. Not with <c>usable</c>.</summary>
    public string? Reason { get; init; }
}

internal sealed class PublicationRequestValidator : AbstractValidator<PublicationRequest>
{
    private const int MaxLength = 500;

    public PublicationRequestValidator()
    {
        RuleFor(p => p.PubStatus).NotNull().IsInEnum();
        RuleFor(p => p.Reason).NotNull().When(p => p.PubStatus is not PubStatus.Usable);
        RuleFor(p => p.Reason)
            .Null()
            .When(p => p.PubStatus is PubStatus.Usable)
            .WithMessage("A usable article needs no reason.");
        RuleFor(p => p.Reason).Line(MaxLength);
    }
}
