namespace Rapport.Fuzzing;

/// <summary>Messages to begin with, in the ways that programs of mail write them.</summary>
internal static class MailSeeds
{
    private static readonly string[] Messages =
    [
        """
        From press@gazette.example Fri Mar  8 10:00:00 2024
        From: =?utf-8?Q?Gazette_of_Oslo?= <press@gazette.example>
        Date: Fri, 8 Mar 2024 10:00:00 +0100
        Subject: =?iso-8859-1?B?VGFsa3MgaW4gVHJvbXP4?=
        Message-ID: <1@gazette.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Norway thanked Kenya for its help in Troms=F8.

        From press@gazette.example Fri Mar  8 11:00:00 2024
        From: press@gazette.example
        Message-ID: <2@gazette.example>
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PGh0bWw+PGJvZHk+PHA+Tm9yd2F5IHRoYW5rZWQgS2VueWEgZm9yIGl0cyBoZWxwLjwvcD48L2JvZHk+PC9odG1sPg==

        """,
        """
        From: Desk <desk@gazette.example>
        Subject: Fwd: Talks
        Message-ID: <3@gazette.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="a"

        --a
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain

        See below.
        --b
        Content-Type: text/html

        <p>See below.</p>
        --b--
        --a
        Content-Type: message/rfc822

        From: Press <press@norway.example>
        Subject: Talks
        Message-ID: <4@norway.example>
        Content-Type: text/plain

        Norway's king met Kenya's president in Oslo.
        --a
        Content-Type: application/json; name="b.jsonl"
        Content-Disposition: attachment; filename="b.jsonl"

        {"id":"1","text":"Norway thanked Kenya."}
        --a--

        """,
    ];

    /// <summary>A box of two messages, and a message with another and a file attached.</summary>
    public static IEnumerable<byte[]> All => Messages.Select(static message => System.Text.Encoding.ASCII.GetBytes(message.ReplaceLineEndings("\n")));
}
