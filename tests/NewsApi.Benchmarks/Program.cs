using BenchmarkDotNet.Running;
using NewsApi.Benchmarks;
using NewsApi.Benchmarks.Corpus;
using NewsApi.Benchmarks.Load;

try
{
    switch (args)
    {
        case ["corpus", .. var rest]:
            return await CorpusFile.RunAsync(Arguments.Parse(rest));
        case ["archive", .. var rest]:
            return await ArchiveCommand.RunAsync(Arguments.Parse(rest));
        case ["load", .. var rest]:
            return await LoadCommand.RunAsync(Arguments.Parse(rest));
        case ["parts", .. var rest]:
            BenchmarkSwitcher.FromAssembly(typeof(Arguments).Assembly).Run(rest);
            return 0;
        case ["bare", .. var rest]:
            return await BareServer.RunAsync(Arguments.Parse(rest));
    }
}
catch (UsageException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}

Console.Error.WriteLine(
    """
    usage: NewsApi.Benchmarks COMMAND

      corpus --articles N --from FOLDER --out FILE [--seed 1]
        Makes N articles of the articles in FOLDER (*.ndjson, one {title, date, text} a line) and writes them as the
        bulk import takes them. The same folder and seed give the same file.
      archive --articles N --from FOLDER [--work FOLDER]
        Publishes the server, starts it on an empty archive and imports N such articles.
      load --articles N,N,... --from FOLDER [--work FOLDER] [--only get,search,...] [--seconds 4] [--port 5151]
           [--postgresql CONNECTION]
        Measures the server on archives of these sizes and prints the table. Archives that --work has are used again. With
        a connection string without a database, of a user who may make databases, they are on that PostgreSQL server.
      parts [BenchmarkDotNet's options, such as --filter *Search*]
        Measures the parts.
      bare --port PORT
        The controller that answers a constant: what `load` compares with, and starts itself.
    """
);
return 2;
