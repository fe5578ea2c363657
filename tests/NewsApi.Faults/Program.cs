using System.Globalization;
using NewsApi.Faults.Failovers;
using NewsApi.Faults.Joining;
using NewsApi.Faults.Kills;

const string Usage = """
    usage: NewsApi.Faults kills PROGRAM FOLDER [KILLS] [SEED] [PORT]

        Kills a server with SIGKILL in the middle of its work and starts it again, KILLS times (100), over an archive in
        FOLDER, which must be empty.

           NewsApi.Faults failovers PROGRAM FOLDER CONNECTION FAULT [ROUNDS] [SEED] [SECONDS]

        Lets two servers work on the database of CONNECTION while FAULT goes on, ROUNDS times (20). FAULT is a command that is
        called with "begin", SECONDS later (40) with "end", and returns from that when the database is whole again.

           NewsApi.Faults joining PROGRAM FOLDER CONNECTION PROXY QUESTIONS

        Asks two servers on the database of CONNECTION, behind a PROXY, what the file QUESTIONS has (a path a line), again and
        again, while a third one joins them.

    PROGRAM is NewsApi.dll. All end with 1 where anything that was answered is lost, or a question not answered.
    """;

int Number(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

switch (args)
{
    case ["kills", var program, var folder, ..] when args.Length <= 6:
        return await new KillRun(
            new KilledServer(program, folder, Number(5, 5199)),
            Number(3, 100),
            Number(4, 1)
        ).RunAsync();
    case ["failovers", var program, var folder, var connection, var fault, ..] when args.Length <= 8:
        await using (var run = new FailoverRun(program, folder, connection, new Fault(fault), Number(6, 1)))
            return await run.RunAsync(Number(5, 20), TimeSpan.FromSeconds(Number(7, 40)));
    case ["joining", var program, var folder, var connection, var proxy, var questions]:
        await using (
            var run = new JoiningRun(
                program,
                folder,
                connection,
                new Uri(proxy),
                [.. (await File.ReadAllLinesAsync(questions)).Where(line => line.Length > 0)]
            )
        )
            return await run.RunAsync();
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
