using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Rapport.Server.Outside;

/// <summary>
/// Requests that the server makes by itself, to webhooks and feeds. They go to addresses of the internet alone unless their user allowed others: the name is looked up once,
/// and the connection goes to an address that was looked at. No proxy, no cookie, no redirect is taken.
/// </summary>
public static class OutsideNetwork
{
    // IANA's registries of special-purpose addresses: what is not reachable from everywhere, or leads to such an address.
    private static readonly ImmutableArray<IPNetwork> Inside =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(static network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether an address is of this machine, of a private network, or not of the internet at large.</summary>
    public static bool IsInside(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Inside.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Why requests cannot go to an address; null where they can as far as is known before its name is looked up.</summary>
    /// <param name="address">The address.</param>
    /// <param name="insideToo">Whether addresses of this machine and of private networks are allowed.</param>
    public static string? Fault(Uri address, bool insideToo)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(insideToo && address.Scheme == Uri.UriSchemeHttp))
            return $"{address} is no address with https; without it who listens on the way reads along";
        if (address.UserInfo.Length > 0)
            return $"{address.Host}: a password cannot stand in an address";
        return !insideToo && (address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IsInside(number))) ? Refusal(address.Host) : null;
    }

    /// <summary>A client for requests to outside.</summary>
    /// <param name="insideToo">Whether addresses of this machine and of private networks are allowed.</param>
    /// <param name="timeout">How long a whole request may take.</param>
    public static HttpClient Client(bool insideToo, TimeSpan timeout) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, insideToo, stop),
    })
    {
        Timeout = timeout,
    };

    /// <summary>What went wrong with a request, in words.</summary>
    public static string Words(Exception fault) => fault is OperationCanceledException ? "it did not answer in time" : fault.GetBaseException().Message;

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool insideToo, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, stop);
        var allowed = addresses.Where(address => insideToo || !IsInside(address)).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException(Refusal(to.Host));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Refusal(string host) => $"{host} is this machine or in a private network; --allow-private allows that";
}
