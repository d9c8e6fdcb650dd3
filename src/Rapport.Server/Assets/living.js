// The start page tells what came into the record while it is open. Without this script it stays as it was read.
"use strict";
if (location.pathname === "/" && "EventSource" in window) {
  const main = document.getElementById("content");
  const numbers = new Intl.NumberFormat("en");
  let before = null;
  let news = null;

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const show = (record) => {
    before ??= record.reports;
    const came = record.reports - before;
    if (came <= 0) return;
    if (!news) {
      news = document.createElement("section");
      news.className = "news";
      news.setAttribute("role", "status");
      main.prepend(news);
    }
    const list = document.createElement("ul");
    for (const report of record.newest.slice(0, came)) {
      const link = element("a", report.headline ?? report.name);
      link.href = "/report/" + encodeURIComponent(report.id);
      const line = document.createElement("li");
      line.append(link, report.outlet ? ` ${report.outlet}` : "", report.published ? ` ${report.published}` : "");
      list.append(line);
    }
    news.replaceChildren(
      element("p", `${numbers.format(came)} ${came === 1 ? "report" : "reports"} came in; the record holds ${numbers.format(record.reports)} reports, `
        + `${numbers.format(record.events)} events, ${numbers.format(record.statements)} statements.`),
      list);
  };

  new EventSource("/api/v1/changes").addEventListener("record", (event) => show(JSON.parse(event.data)));
}
