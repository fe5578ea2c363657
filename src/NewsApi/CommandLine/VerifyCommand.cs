using NewsApi.CommandLine.Verifying;
using Spectre.Console.Cli;

namespace NewsApi.CommandLine;

/// <summary><c>NewsApi verify</c></summary>
internal sealed class VerifyCommand(ServerSettings server) : AsyncCommand<VerifySettings>
{
    public override async Task<int> ExecuteAsync(
        CommandContext context,
        VerifySettings settings,
        CancellationToken cancellationToken
    )
    {
        var output = new CommandOutput(settings.Quiet);
        await using var session = await ArchiveSession.ReadAsync(server, cancellationToken);
        // What is wrong is said to those who want quiet too.
        var findings = new Findings(Console.WriteLine);
        var verifier = ActivatorUtilities.CreateInstance<ArchiveVerifier>(session.Services, findings);
        var meter = new Meter("articles");
        await ProgressView.ShowAsync(meter, output, () => verifier.RunAsync(meter, cancellationToken));
        findings.Close();
        output.Say(
            FormattableString.Invariant(
                $"{meter.Done:N0} articles with {verifier.Spans:N0} spans, their counts and both indexes: "
            ) + (findings.Count == 0 ? "all is as it should be." : $"{findings.Count} faults.")
        );
        return findings.Count == 0 ? ExitCodes.AllRight : ExitCodes.CannotGoOn;
    }
}
