using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.PostgreSql;
using Npgsql;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>What passes, what a request cannot help, and what is a fault of the program.</summary>
public sealed class FaultTests
{
    private readonly PostgreSqlFaults faults = new();

    private static PostgresException Fault(string state, string message = "x") => new(message, "ERROR", "ERROR", state);

    [Theory]
    [InlineData("25006")]
    [InlineData("57P01")]
    [InlineData("57P02")]
    [InlineData("57P03")]
    [InlineData("08006")]
    [InlineData("53300")]
    public void A_server_that_is_being_replaced_passes(string state)
    {
        Assert.True(faults.IsPassing(new DbUpdateException("x", Fault(state))));
        Assert.True(faults.IsOutOfReach(new DbUpdateException("x", Fault(state))));
    }

    [Fact]
    public void A_server_that_cannot_be_found_passes()
    {
        Assert.True(faults.IsPassing(new NpgsqlException("No suitable host was found.")));
        Assert.True(
            faults.IsPassing(new AggregateException(new InvalidOperationException(), new SocketException(111)))
        );
        Assert.True(faults.IsPassing(Fault("XX000", "cannot assign TransactionIds during recovery")));
    }

    [Theory]
    [InlineData("53100")]
    [InlineData("57014")]
    public void What_the_server_lacks_does_not_pass_but_is_no_fault_of_the_program(string state)
    {
        Assert.True(faults.IsOutOfReach(Fault(state)));
        Assert.Equal(Fault(state).IsTransient, faults.IsPassing(Fault(state)));
    }

    [Theory]
    [InlineData("23505")]
    [InlineData("42601")]
    [InlineData("XX000")]
    public void What_would_fail_again_is_not_repeated(string state)
    {
        Assert.False(faults.IsPassing(new DbUpdateException("x", Fault(state))));
        Assert.False(faults.IsOutOfReach(Fault(state)));
        Assert.False(faults.IsPassing(new NpgsqlOperationInProgressException(new NpgsqlCommand())));
    }

    [Fact]
    public void A_connection_string_is_completed_and_what_it_says_stays()
    {
        var one = new NpgsqlConnectionStringBuilder(PostgreSqlArchive.Complete("Host=a;Command Timeout=77"));
        Assert.Equal((3, 77, 40), (one.Timeout, one.CommandTimeout, one.MaxPoolSize));
        Assert.Null(one.TargetSessionAttributes);
        var several = new NpgsqlConnectionStringBuilder(PostgreSqlArchive.Complete("Host=a,b:5433"));
        Assert.Equal(("prefer-primary", 1), (several.TargetSessionAttributes, several.HostRecheckSeconds));
        Assert.Throws<ArgumentException>(() => PostgreSqlArchive.Complete("Data Source=data/newsapi.db"));
        Assert.Throws<ArgumentException>(() => PostgreSqlArchive.Complete("Database=news"));
    }
}
