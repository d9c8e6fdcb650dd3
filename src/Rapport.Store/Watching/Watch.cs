namespace Rapport.Store.Watching;

/// <summary>A watch: what somebody wants to be told of, and where.</summary>
public sealed record Watch
{
    /// <summary>Its lasting name: "w" and twelve characters.</summary>
    public required string Name { get; init; }

    /// <summary>What a finding must be like.</summary>
    public required WatchConditions Conditions { get; init; }

    /// <summary>Where alerts are sent.</summary>
    public required Uri Webhook { get; init; }

    /// <summary>What alerts are signed with.</summary>
    public required string Secret { get; init; }

    /// <summary>Whether the webhook may be an address of this machine or of a private network.</summary>
    public bool Inside { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Number of deliveries in a row that the webhook did not take.</summary>
    public int Failures { get; init; }

    /// <summary>Number of alerts that the webhook took.</summary>
    public long Delivered { get; init; }

    /// <summary>Number of alerts that are tried again.</summary>
    public long Waiting { get; init; }

    /// <summary>Number of alerts that were given up.</summary>
    public long Undeliverable { get; init; }

    /// <summary>Why the last alert that is not delivered was not taken; null where there is none.</summary>
    public string? Fault { get; init; }
}

/// <summary>A watch that is to be added.</summary>
/// <param name="Conditions">What a finding must be like.</param>
/// <param name="Webhook">Where alerts are sent.</param>
/// <param name="Secret">What alerts are signed with.</param>
/// <param name="Inside">Whether the webhook may be an address of this machine or of a private network.</param>
/// <param name="Made">When it is made.</param>
public sealed record NewWatch(WatchConditions Conditions, Uri Webhook, string Secret, bool Inside, DateTimeOffset Made);

/// <summary>Something that a watch tells its webhook, once for an occasion.</summary>
/// <param name="Name">Its lasting name, by which the receiver knows an alert that it has: "a" and twelve characters.</param>
/// <param name="Watch">The watch.</param>
/// <param name="Body">What is sent: JSON, the same at each attempt.</param>
public sealed record Alert(string Name, Watch Watch, string Body);

/// <summary>What became of sending an alert.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>The webhook took it.</summary>
    public sealed record Taken : DeliveryOutcome;

    /// <summary>The webhook did not take it.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Due">When the webhook may be asked again.</param>
    /// <param name="GivenUpBefore">Alerts of the watch that were made before this time are given up.</param>
    public sealed record Refused(string Fault, DateTimeOffset Due, DateTimeOffset GivenUpBefore) : DeliveryOutcome;
}
