using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsApi.Http.Fields;

/// <summary>The members of a JSON answer that <c>fields</c> asks for.</summary>
internal sealed class FieldSelection
{
    // More than all members of any answer.
    public const int MaxLength = 2000;

    private readonly List<(byte[] Name, FieldSelection? Members)> fields = [];

    /// <param name="text">Paths separated by commas, their names by dots.</param>
    /// <param name="type">What the answer shows, or its items where it is a list.</param>
    /// <exception cref="ProblemException">400: a name is no member; the nearest one is named.</exception>
    public static FieldSelection Parse(string text, Type type, JsonSerializerOptions json)
    {
        var selection = new FieldSelection();
        foreach (var path in Paths(text))
            selection.Add(path, path.Split('.'), 0, type, json);
        return selection.fields.Count > 0 ? selection : throw Refused("Name at least one field.");
    }

    /// <summary>The first names of all paths: the members of the answer itself.</summary>
    public static IEnumerable<string> FirstNames(string text) => Paths(text).Select(path => path.Split('.')[0]);

    /// <summary>A selection of members of the one member of that name.</summary>
    public FieldSelection Within(string name) => new() { fields = { (Encoding.UTF8.GetBytes(name), this) } };

    /// <summary>A whole member beside the others.</summary>
    public void AddWhole(string name) => fields.Add((Encoding.UTF8.GetBytes(name), null));

    /// <summary>Whether the member that the reader stands at is asked for; where <paramref name="members"/> is null, the whole of it.</summary>
    public bool Has(ref Utf8JsonReader reader, out FieldSelection? members)
    {
        foreach (var field in fields)
        {
            if (reader.ValueTextEquals(field.Name))
            {
                members = field.Members;
                return true;
            }
        }
        members = null;
        return false;
    }

    private static string[] Paths(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Add(string path, string[] names, int depth, Type type, JsonSerializerOptions json)
    {
        var members = MembersOf(type, json);
        if (members?.FirstOrDefault(m => m.Name == names[depth]) is not { } member)
            throw Unknown(path, names, depth, members);
        var name = Encoding.UTF8.GetBytes(member.Name);
        var place = fields.FindIndex(field => field.Name.AsSpan().SequenceEqual(name));
        if (depth == names.Length - 1)
        {
            if (place >= 0)
                fields.RemoveAt(place);
            fields.Add((name, null));
            return;
        }
        // A member that is asked for as a whole has all of its members.
        var inner = place < 0 ? new FieldSelection() : fields[place].Members;
        (inner ?? new FieldSelection()).Add(path, names, depth + 1, member.PropertyType, json);
        if (place < 0)
            fields.Add((name, inner));
    }

    // Of a list, those of its items; null for what has none, such as text.
    private static IList<JsonPropertyInfo>? MembersOf(Type type, JsonSerializerOptions json)
    {
        var info = json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => info.Properties,
            JsonTypeInfoKind.Enumerable => MembersOf(info.ElementType!, json),
            _ => null,
        };
    }

    private static ProblemException Unknown(
        string path,
        string[] names,
        int depth,
        IEnumerable<JsonPropertyInfo>? members
    )
    {
        var prefix = string.Concat(names.Take(depth).Select(name => name + "."));
        return Nearest.Of(names[depth], members?.Select(m => m.Name) ?? []) is { } nearest
            ? Refused($"There is no field '{path}'. Did you mean '{prefix}{nearest}'?")
            : Refused($"There is no field '{path}': '{prefix.TrimEnd('.')}' has no fields.");
    }

    private static ProblemException Refused(string message) =>
        ProblemException.Field(ProblemTypes.InvalidRequest, "fields", message);
}
