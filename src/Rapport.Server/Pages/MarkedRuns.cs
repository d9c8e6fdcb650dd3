using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Rapport.Store;

namespace Rapport.Server.Pages;

/// <summary>
/// The runs of a paragraph: each run stands in one mark for each finding that it is evidence of, nested, and behind the last letter of
/// a piece of evidence stands a label that leads to the finding.
/// </summary>
internal static class MarkedRuns
{
    /// <summary>Renders the runs, in order.</summary>
    public static RenderFragment Of(ImmutableArray<Run> runs) => builder =>
    {
        foreach (var run in runs)
        {
            if (run.Section is { } section)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "class", $"part {Words.Of(section)}");
            }

            foreach (var mark in run.Marks)
            {
                builder.OpenElement(2, "mark");
                builder.AddAttribute(3, "class", Words.Of(mark.Kind));
                if (run.Begins.Contains(mark))
                    builder.AddAttribute(4, "id", mark.Anchor);
            }

            foreach (var mark in run.Begins.Where(mark => !run.Marks.Contains(mark)))
            {
                builder.OpenElement(12, "span");
                builder.AddAttribute(13, "id", mark.Anchor);
                builder.CloseElement();
            }

            builder.OpenComponent<Letters>(5);
            builder.AddComponentParameter(6, nameof(Letters.Text), run.Text);
            builder.CloseComponent();
            foreach (var _ in run.Marks)
                builder.CloseElement();
            foreach (var mark in run.Ends)
                Label(builder, mark);
            if (run.Section is not null)
                builder.CloseElement();
        }
    };

    private static void Label(RenderTreeBuilder builder, Mark mark)
    {
        builder.OpenElement(7, "a");
        builder.AddAttribute(8, "class", $"label {Words.Of(mark.Kind)}");
        builder.AddAttribute(9, "href", mark.Leads);
        builder.AddAttribute(10, "aria-label", mark.Says);
        builder.AddContent(11, mark.Name);
        builder.CloseElement();
    }
}
