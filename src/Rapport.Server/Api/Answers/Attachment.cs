namespace Rapport.Server.Api.Answers;

/// <summary>Answers that browsers keep as files.</summary>
internal static class Attachment
{
    /// <summary>Names the file: "events.csv".</summary>
    public static void Name(Call call, string name) =>
        call.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{call.Format.Name}\"";
}
