using Rapport.Text;

namespace Rapport.Coding.Contexts;

/// <summary>A word or phrase that tells what an event is about.</summary>
/// <param name="Context">The PLOVER context: "military".</param>
/// <param name="Weight">How much it says: 1 where it tells the context alone; ½ or ¼ where it tells it beside others. All of a context are 1 or more together.</param>
/// <param name="Evidence">The words.</param>
public sealed record ContextWord(string Context, double Weight, TextSpan Evidence);
