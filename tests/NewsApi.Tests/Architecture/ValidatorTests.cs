using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Tests.Architecture;

public sealed class ValidatorTests
{
    private static readonly Type[] Types = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void Every_request_body_and_query_has_exactly_one_validator()
    {
        var validated = Types
            .Select(type => type.BaseType)
            .Where(type =>
                type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            )
            .GroupBy(type => type!.GenericTypeArguments[0])
            .ToDictionary(group => group.Key, group => group.Count());
        var taken = Types
            .Where(type => type.IsSubclassOf(typeof(ControllerBase)))
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            )
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.Namespace!.StartsWith("NewsApi.", StringComparison.Ordinal) && type.IsClass)
            .Where(type =>
                type.Name.EndsWith("Request", StringComparison.Ordinal)
                || type.Name.EndsWith("Patch", StringComparison.Ordinal)
                || type.Name.EndsWith("Query", StringComparison.Ordinal)
            )
            .Distinct()
            .ToList();
        Assert.True(taken.Count >= 10);
        Assert.All(taken, type => Assert.Equal(1, validated.GetValueOrDefault(type)));
    }
}
