using System.Data.Common;

namespace NewsApi.Storage;

/// <summary>A transaction was committed, but the copy that must hold it too did not say so: a failover may take it back.</summary>
public sealed class UnconfirmedCommitException(string reason)
    : DbException($"The write may be lost, no standby has confirmed it: {reason}.");
