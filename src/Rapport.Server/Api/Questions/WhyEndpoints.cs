using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Questions;
using Rapport.Tables;
using Rapport.Tables.Writing;

namespace Rapport.Server.Api.Questions;

/// <summary>Where something that the record tells comes from.</summary>
internal static class WhyEndpoints
{
    private static readonly Parameter Address = new("address", ParameterKind.Text, "lasting address of anything that the record tells: a finding, an occasion, a report, a tenure, a position, an ask, a dyad, an issue, a count or a cell of a table; its slashes stand as they are")
    {
        IsInPath = true,
        IsNeeded = true,
        Example = "dyad/BEL/CHN/occasions",
    };

    private static readonly Parameter Most = Parameters.Limit with { Meaning = "at most so many grounds of each kind", Most = Parameters.LargestPart };

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/why/{address}", Name = "why", Subject = "Origins",
            Meaning = "Where something comes from, down to the words of reports, and what was folded into it or set aside.",
            Conditions = [Address, Most], Item = OriginShapes.Origin,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call, Explained(call), static (writer, answer) => OriginAnswerJson.Write(writer, answer.Origin, answer.Cell)),
        },
    ];

    private static Explanation Explained(Call call)
    {
        if (!RecordAddress.TryParse(call.Asked.Text(Address)!, out var address, out var fault))
            throw new BadQuestionException(ProblemKind.BadParameter, Address.Name, fault);
        var codes = call.Knowledge.Codes;
        var answer = call.Record.Ask(new WhyQuestion(address) { Limit = call.Limit }, codes.Actors, codes.QuadOf);
        if (answer is not WhyAnswer.Known { Origin: var origin })
            throw new BadQuestionException(ProblemKind.NotInRecord, Address.Name, ((WhyAnswer.Unknown)answer).Reason);
        var cell = Cell.Of(origin, new TableSource(call.Record, codes, new(), TextRights.Full), out fault);
        return fault.Length == 0 ? new(origin, cell) : throw new BadQuestionException(ProblemKind.BadParameter, Address.Name, $"{address}: {fault}");
    }

    private sealed record Explanation(Origin Origin, Cell? Cell);
}
