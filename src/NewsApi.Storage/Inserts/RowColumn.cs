using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Storage.Inserts;

/// <summary>One column of new rows.</summary>
public sealed class RowColumn(IProperty property)
{
    private readonly IClrPropertyGetter getter = property.GetGetter();
    private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

    public string Name { get; } = property.GetColumnName();

    /// <summary>The database's own type.</summary>
    public RelationalTypeMapping Type { get; } = property.GetRelationalTypeMapping();

    /// <summary>The value as the database holds it; null for none.</summary>
    public object? ValueOf(object row)
    {
        var value = getter.GetClrValue(row);
        return value is null || convert is null ? value : convert(value);
    }
}
