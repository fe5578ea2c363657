using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NewsApi.PostgreSql.Tests.Support;

/// <summary>
/// A PostgreSQL server on loopback with data of its own, from the programs that are installed; one for all tests of a process, with which
/// it ends. It is set for tests: nothing is flushed to disk.
/// </summary>
internal static class PostgreSqlServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<Task<int>> Port = new(StartAsync);

    // Started where it belongs, lived as long as its standard input: until this process ends, however it does.
    private static Process? process;

    /// <summary>Why tests are skipped; null where they must run.</summary>
    public static string? Missing { get; } =
        Programs is null && Environment.GetEnvironmentVariable("NEWSAPI_NO_SKIP") != "true"
            ? "No PostgreSQL is installed (Debian: apt-get install postgresql); this test runs on one."
            : null;

    /// <summary>A connection string for one of its databases.</summary>
    public static async Task<string> ConnectionStringAsync(string database) =>
        $"Host=127.0.0.1;Port={await Port.Value};Username=newsapi;Database={database}";

    /// <summary>Runs SQL in the server's own database.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            await ConnectionStringAsync("postgres") + ";Pooling=False;Command Timeout=60"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string? FindPrograms()
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        return debian.Exists
            ? debian
                .GetDirectories()
                .OrderByDescending(version => int.TryParse(version.Name, out var number) ? number : 0)
                .Select(version => Path.Combine(version.FullName, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;
    }

    private static async Task<int> StartAsync()
    {
        Assert.True(Programs is not null, "No PostgreSQL is installed, and NEWSAPI_NO_SKIP is set.");
        var folder = Directory.CreateTempSubdirectory("newsapi-postgresql-").FullName;
        var port = FreePort();
        // PostgreSQL refuses to be root; Debian's package makes a user for it. The locale is none that orders text as the archive does.
        // A standby that never comes keeps only those commits waiting whose connection asks for it.
        var script = $"""
            set -e
            cd {folder}
            {Programs}/initdb -D data -U newsapi -A trust -E UTF8 --locale=C --locale-provider=icu --icu-locale=en >log 2>&1
            {Programs}/postgres -D data -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
                -c fsync=off -c full_page_writes=off -c max_connections=500 -c max_wal_size=4GB -c jit=off \
                -c synchronous_commit=local -c synchronous_standby_names=nobody >>log 2>&1 &
            cat >/dev/null
            kill -QUIT $!
            wait
            cd /
            rm -rf {folder}
            """;
        if (Environment.UserName == "root")
        {
            using var give = Process.Start("chown", ["postgres", folder]);
            await give.WaitForExitAsync();
        }
        string[] shell = ["sh", "-c", script];
        string[] words = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true })!;
        await WaitAsync(port, Path.Combine(folder, "log"));
        return port;
    }

    private static async Task WaitAsync(int port, string log)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    $"Host=127.0.0.1;Port={port};Username=newsapi;Database=postgres;Pooling=False"
                );
                await connection.OpenAsync(patience.Token);
                return;
            }
            catch (NpgsqlException)
            {
                Assert.False(process!.HasExited, File.Exists(log) ? await File.ReadAllTextAsync(log) : "no log");
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
