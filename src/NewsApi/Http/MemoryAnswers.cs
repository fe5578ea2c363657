namespace NewsApi.Http;

/// <summary>Answers of one operation that may be in memory.</summary>
internal interface IMemoryAnswers
{
    /// <summary>Answers the request; null where its answer is not in memory, or must not come from there, and nothing was done.</summary>
    Task? TryAnswer(HttpContext http);
}

/// <summary>The operation asks these answers first, and its controller only where they have none.</summary>
/// <typeparam name="TAnswers">A service.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnsweredFromMemoryAttribute<TAnswers> : Attribute, IAnsweredFromMemory
    where TAnswers : IMemoryAnswers
{
    public IMemoryAnswers AnswersIn(IServiceProvider services) => services.GetRequiredService<TAnswers>();
}

internal interface IAnsweredFromMemory
{
    IMemoryAnswers AnswersIn(IServiceProvider services);
}

internal static class MemoryAnswers
{
    /// <summary>
    /// Puts answers that are in memory before the controllers, which would bind, validate and filter for more than such an answer
    /// costs; whatever holds for all requests (access, limits, headers) has been looked at by then.
    /// </summary>
    public static void AnswerFromMemory(this IEndpointConventionBuilder controllers, IServiceProvider services) =>
        controllers.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IAnsweredFromMemory>().FirstOrDefault() is not { } mark)
                return;
            var answers = mark.AnswersIn(services);
            var controller = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => answers.TryAnswer(http) ?? controller(http);
        });
}
