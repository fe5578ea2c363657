using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsApi.FullText.NewestFirst;

/// <summary>The documents of a segment newest first, of one day by id: which one comes where.</summary>
internal sealed class DocumentOrder
{
    private static readonly ConditionalWeakTable<object, StrongBox<bool>> Known = [];

    private readonly int[] oldOf;
    private readonly int[] newOf;

    private DocumentOrder(int[] oldOf)
    {
        this.oldOf = oldOf;
        newOf = new int[oldOf.Length];
        for (var document = 0; document < oldOf.Length; document++)
            newOf[oldOf[document]] = document;
    }

    public int OldOf(int document) => oldOf[document];

    public int NewOf(int document) => newOf[document];

    /// <summary>Null where the documents are in order as they are.</summary>
    public static DocumentOrder? Of(AtomicReader reader)
    {
        var places = PlacesOf(reader);
        if (IsInOrder(places))
            return null;
        var documents = Enumerable.Range(0, places.Length).ToArray();
        Array.Sort(places, documents);
        return new DocumentOrder(documents);
    }

    /// <summary>Whether a segment is in order; segments never change, so it is looked at once.</summary>
    public static bool Holds(AtomicReader segment) =>
        Known.GetValue(segment.CoreCacheKey, _ => new StrongBox<bool>(IsInOrder(PlacesOf(segment)))).Value;

    private static Place[] PlacesOf(AtomicReader reader)
    {
        var days = reader.GetNumericDocValues(IndexFields.Day);
        var ids = reader.GetNumericDocValues(IndexFields.Id);
        var places = new Place[days is null ? 0 : reader.MaxDoc];
        for (var document = 0; document < places.Length; document++)
            places[document] = new Place((int)days!.Get(document), ids.Get(document));
        return places;
    }

    private static bool IsInOrder(Place[] places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i].CompareTo(places[i - 1]) < 0)
                return false;
        }
        return true;
    }

    private readonly record struct Place(int Day, long Id) : IComparable<Place>
    {
        public int CompareTo(Place other) => Day != other.Day ? other.Day.CompareTo(Day) : Id.CompareTo(other.Id);
    }
}
