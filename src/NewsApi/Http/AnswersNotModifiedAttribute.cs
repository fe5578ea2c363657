using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>The operation answers 304 to a client that has the current state.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersNotModifiedAttribute() : ProducesResponseTypeAttribute(StatusCodes.Status304NotModified);
