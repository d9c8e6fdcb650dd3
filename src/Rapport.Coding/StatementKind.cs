namespace Rapport.Coding;

/// <summary>What a statement does. The words that mark each kind and the events that they project to are in the lexicon.</summary>
public enum StatementKind : byte
{
    /// <summary>Ready or willing to do something with or for the other.</summary>
    Offer,

    /// <summary>Undertakes to do something.</summary>
    Commitment,

    /// <summary>Both or all sides agreed on something; all of them are holders.</summary>
    Agreement,

    /// <summary>Wants the target to do something: hopes, urges, demands.</summary>
    Ask,

    /// <summary>For or against an issue.</summary>
    Position,

    /// <summary>Judges relations or a situation.</summary>
    Assessment,

    /// <summary>Thanks, congratulates, welcomes a deed of the target.</summary>
    Praise,

    /// <summary>Condolences, solidarity after harm.</summary>
    Sympathy,

    /// <summary>Disapproves of a deed or a policy of the target.</summary>
    Criticism,

    /// <summary>Alleges wrongdoing.</summary>
    Accusation,

    /// <summary>Denies a claim or declines an ask.</summary>
    Refusal,

    /// <summary>Announces harm if, or threatens.</summary>
    Warning,

    /// <summary>Only what was talked about.</summary>
    Topics,
}

/// <summary>Whether a statement is for or against its issue.</summary>
public enum Stance : byte
{
    /// <summary>For the issue.</summary>
    For,

    /// <summary>Against the issue.</summary>
    Against,
}

/// <summary>How far an event is one: only actual ones count.</summary>
public enum EventStatus : byte
{
    /// <summary>It happened.</summary>
    Actual,

    /// <summary>It is to happen.</summary>
    Planned,

    /// <summary>Under a condition, wanted, feared or merely possible.</summary>
    Hypothetical,

    /// <summary>It did not happen.</summary>
    Negated,

    /// <summary>Background: more than a year before the report.</summary>
    Historical,
}
