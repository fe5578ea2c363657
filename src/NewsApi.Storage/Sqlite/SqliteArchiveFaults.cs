using Microsoft.Data.Sqlite;

namespace NewsApi.Storage.Sqlite;

/// <summary>A disk that is full, files that may not be written, locks of others, and a file that was damaged meanwhile.</summary>
internal sealed class SqliteArchiveFaults : ArchiveFaults
{
    public override string Reason => "its disk or its files do not let it";

    protected override bool IsOutOfReachItself(Exception exception) =>
        exception is SqliteException fault && (SqliteMigration.IsOutOfReach(fault) || SqliteMigration.IsDamage(fault));
}
