namespace NewsApi.Storage.PostgreSql;

/// <summary>The locks by which processes that share a database wait for each other; each database has its own.</summary>
internal static class WriteTurn
{
    /// <summary>The channel on which every transaction that writes says by which process it was, once it is committed.</summary>
    public const string Channel = "newsapi";

    /// <summary>What this process says.</summary>
    public static readonly string Process = Guid.NewGuid().ToString("N");

    /// <summary>Waits until no other transaction writes; given back by the end of this one.</summary>
    public static readonly string Take =
        $"SELECT pg_advisory_xact_lock(5301, 1); SELECT pg_logical_emit_message(true, 'newsapi', ''), pg_notify('{Channel}', '{Process}')";

    /// <summary>Waits until no other process prepares the database; given back by its counterpart or the end of the connection.</summary>
    public const string TakePreparation = "SELECT pg_advisory_lock(5301, 2)";

    public const string GiveBackPreparation = "SELECT pg_advisory_unlock(5301, 2)";
}
