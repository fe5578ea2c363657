using System.Globalization;
using NewsApi.Faults;

// NewsApi.Faults PROGRAM FOLDER [KILLS] [SEED] [PORT]
if (args.Length is < 2 or > 5)
{
    Console.Error.WriteLine(
        """
        usage: NewsApi.Faults PROGRAM FOLDER [KILLS] [SEED] [PORT]

        Kills a server with SIGKILL in the middle of its work and starts it again, KILLS times (100), over an archive in
        FOLDER, which must be empty. PROGRAM is NewsApi.dll. Ends with 1 where anything that was answered is lost.
        """
    );
    return 2;
}

int Number(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

var server = new KilledServer(args[0], args[1], Number(4, 5199));
return await new KillRun(server, Number(2, 100), Number(3, 1)).RunAsync();
