using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Storage.Inserts;

/// <summary>How new rows of one type are keyed and laid out, read from the model so that it cannot drift apart from the mapping.</summary>
public sealed class RowTable
{
    private readonly List<RowColumn> key;
    private readonly List<Reference> references;

    internal RowTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        key = [.. type.FindPrimaryKey()!.Properties.Select(property => new RowColumn(property))];
        IdentityName = type.FindPrimaryKey()!.Properties[0].GetColumnName();
        Columns = [.. type.GetProperties().Select(property => new RowColumn(property))];
        Lists = [.. type.GetNavigations().Where(navigation => navigation.IsCollection)];
        references =
        [
            .. type.GetForeignKeys()
                .Where(key => key.DependentToPrincipal is not null)
                .Select(key => new Reference(key.DependentToPrincipal!, key)),
        ];
        Identity = type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } id] ? id : null;
    }

    public string Name { get; }

    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>The column of the key that the archive hands out; the first of its key where it hands out none.</summary>
    public string IdentityName { get; }

    /// <summary>The lists of rows that hang on a row of this type.</summary>
    internal IReadOnlyList<INavigation> Lists { get; }

    /// <summary>The key that the archive hands out; null where a row is keyed by what it hangs on.</summary>
    internal IProperty? Identity { get; }

    /// <summary>The key of a row, for people to read.</summary>
    internal string KeyOf(object row) => string.Join('/', key.Select(column => column.ValueOf(row)));

    /// <summary>Names the rows that this one points to by their keys.</summary>
    internal void Refer(object row)
    {
        foreach (var (navigation, key) in references)
        {
            if (navigation.GetGetter().GetClrValue(row) is { } principal)
                Point(row, key, principal);
        }
    }

    internal static void Point(object row, IForeignKey key, object principal) =>
        key.Properties[0]
            .PropertyInfo!.SetValue(row, key.PrincipalKey.Properties[0].GetGetter().GetClrValue(principal));

    private sealed record Reference(INavigation Navigation, IForeignKey Key);
}
