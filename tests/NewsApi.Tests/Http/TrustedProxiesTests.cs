using System.ComponentModel.DataAnnotations;
using NewsApi.Hosting;

namespace NewsApi.Tests.Http;

public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3/32")]
    [InlineData("::1", "::1/128")]
    [InlineData("10.0.0.0/8, 192.0.2.1", "10.0.0.0/8", "192.0.2.1/32")]
    [InlineData("")]
    public void Addresses_and_networks_are_taken(string option, params string[] networks)
    {
        var web = new WebOptions { TrustedProxies = option };
        Assert.Empty(web.Validate(new ValidationContext(web)));
        Assert.Equal(networks, web.Proxies.Select(network => network.ToString()));
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/33")]
    public void Anything_else_is_named_at_start(string option)
    {
        var web = new WebOptions { TrustedProxies = "10.0.0.1," + option };
        var wrong = Assert.Single(web.Validate(new ValidationContext(web)));
        Assert.Contains($"'{option}'", wrong.ErrorMessage, StringComparison.Ordinal);
    }
}
