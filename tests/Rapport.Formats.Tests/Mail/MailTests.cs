using System.Text;
using MimeKit;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Mail;

public sealed class MailTests
{
    private static byte[] Message(Action<BodyBuilder> build, string subject = "Norland thanks Suria")
    {
        var message = new MimeMessage { Subject = subject, Date = new DateTimeOffset(2024, 5, 3, 22, 30, 0, TimeSpan.FromHours(2)), MessageId = "n-1@norland.example" };
        message.From.Add(new MailboxAddress("Norland Press", "press@norland.example"));
        var body = new BodyBuilder();
        build(body);
        message.Body = body.ToMessageBody();
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public void A_message_is_a_report_with_its_subject_sender_and_day()
    {
        var document = Inputs.Document(Message(static body => (body.TextBody, body.HtmlBody) = ("Norland thanked Suria.\n\nMalmö was glad.\n", "<p>Not this</p>")), "-");
        Assert.Equal("Norland thanks Suria\n\nNorland thanked Suria.\n\nMalmö was glad.", document.Text);
        Assert.Equal(("n-1@norland.example", "Norland Press", new DateOnly(2024, 5, 3)), (document.Id, document.Outlet, document.Published));
        Assert.Equal("Gazette", Inputs.Document(Message(static body => body.TextBody = "Norland."), "a.eml", new ReadingOptions { Outlet = "Gazette" }).Outlet);
    }

    [Fact]
    public void A_message_of_html_alone_is_read_as_a_page() => Assert.Equal(
        "Norland thanks Suria\n\nNorland thanked Suria for its help.\n\nIt was glad.",
        Inputs.Document(Message(static body => body.HtmlBody = "<html><body><p>Norland thanked Suria for its help.</p><p>It was glad.</p></body></html>"), "a.eml").Text);

    [Fact]
    public void What_is_attached_in_a_known_format_is_read_too()
    {
        var bytes = Message(static body =>
        {
            body.TextBody = "See the reports.";
            body.Attachments.Add("b.jsonl", "{\"id\": \"b\", \"text\": \"Suria came.\"}\nno report\n"u8.ToArray());
            body.Attachments.Add("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]);
            body.Attachments.Add("all.zip", Inputs.Zip(("a.txt", "Norland left."u8.ToArray())));
            using var inner = new MemoryStream(Message(static inside => inside.TextBody = "Suria left.", "Forwarded"));
            body.Attachments.Add("forwarded.eml", inner, new ContentType("message", "rfc822"));
        });
        Assert.Equal(
            [
                "Norland thanks Suria\n\nSee the reports.", "Suria came.", "a.eml, attachment 1, line 2: the JSON breaks off or is wrong at byte 2 of the line; write one whole JSON object a line", "Norland left.",
                "Forwarded\n\nSuria left.",
            ],
            Inputs.Told(Inputs.Read(bytes, "a.eml")));
    }

    [Fact]
    public void A_message_that_is_forwarded_is_read_also_where_it_is_not_called_attached()
    {
        var inner = Encoding.UTF8.GetString(Message(static body => body.TextBody = "Suria left.", "Talks"));
        var message = $"From: desk@norland.example\nSubject: Fwd: Talks\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\nSee below.\n--a\nContent-Type: message/rfc822\n\n{inner}\n--a--\n";
        Assert.Equal(["Fwd: Talks\n\nSee below.", "Talks\n\nSuria left."], Inputs.Told(Inputs.Read(Encoding.UTF8.GetBytes(message), "a.eml")));
    }

    [Fact]
    public void A_box_holds_many_messages()
    {
        var box = new List<byte>();
        foreach (var text in (string[])["Norland came.", "Suria came."])
            box.AddRange([.. Encoding.ASCII.GetBytes("From press@norland.example Fri May  3 22:30:00 2024\n"), .. Message(body => body.TextBody = text + "\n"), (byte)'\n']);
        Assert.Equal(["Norland thanks Suria\n\nNorland came.", "Norland thanks Suria\n\nSuria came."], Inputs.Told(Inputs.Read([.. box], "list.mbox")));
    }

    [Fact]
    public void A_message_that_holds_nothing_is_left_out() => Assert.Equal("the message holds no text", Inputs.Fault(Message(static body => body.TextBody = ""), "a.eml").Wrong);

    [Fact]
    public void A_report_headed_by_sender_and_subject_stays_plain_text()
    {
        const string cable = "From: Embassy Oslo\nTo: Ministry\nSubject: Talks\n\nNorland thanked Suria.\n";
        Assert.Equal(cable, Inputs.Document(cable, "a.txt").Text);
    }
}
