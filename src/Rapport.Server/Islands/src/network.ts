import { use } from "echarts/core";
import { GraphChart } from "echarts/charts";
import { draw, numberOf, open, rowsOf } from "./chart";

use([GraphChart]);

const mostNames = 40;

// Names stand outside the circle and have this much room, in pixels.
const roomOfNames = 110;

/** The pairs on the page as lines between actors: thicker is more events, dashed where conflict outweighs cooperation, grey where both are nothing. A click opens the pair. */
export function show(place: HTMLElement): void {
  const rows = rowsOf("#pairs tbody tr");
  const events = new Map<string, number>();
  const names = new Map<string, string>();
  for (const row of rows) {
    for (const side of ["one", "other"]) {
      const code = row.dataset[side] ?? "";
      names.set(code, row.dataset[`${side}Name`] ?? code);
      events.set(code, (events.get(code) ?? 0) + numberOf(row, "events"));
    }
  }
  const order = [...events].sort((left, right) => right[1] - left[1]);
  const largest = Math.max(1, ...events.values());
  const thickest = Math.max(1, ...rows.map((row) => numberOf(row, "events")));
  const isConflict = (row: HTMLElement): boolean => numberOf(row, "conflict") > numberOf(row, "cooperation");
  const isOfWords = (row: HTMLElement): boolean => numberOf(row, "conflict") === 0 && numberOf(row, "cooperation") === 0;
  const chart = draw(place, "38rem", (colours) => ({
    tooltip: {
      formatter: (part: { dataType: string; dataIndex: number; name: string }) => {
        const row = rows[part.dataIndex];
        return part.dataType === "edge"
          ? `${row.dataset.oneName} – ${row.dataset.otherName}\n${row.dataset.events} events\ncooperation +${row.dataset.cooperation}\nconflict −${row.dataset.conflict}`
          : (names.get(part.name) ?? part.name);
      },
    },
    series: [
      {
        type: "graph",
        layout: "circular",
        circular: { rotateLabel: true },
        roam: true,
        left: roomOfNames,
        right: roomOfNames,
        top: roomOfNames,
        bottom: roomOfNames,
        data: order.map(([code, count], index) => ({
          name: code,
          symbolSize: 6 + 22 * Math.sqrt(count / largest),
          itemStyle: { color: colours.soft },
          label: { show: index < mostNames, formatter: names.get(code), color: colours.ink, width: roomOfNames - 10, overflow: "truncate" },
        })),
        edges: rows.map((row) => ({
          source: row.dataset.one,
          target: row.dataset.other,
          lineStyle: {
            width: 0.6 + 5 * Math.sqrt(numberOf(row, "events") / thickest),
            color: isOfWords(row) ? colours.soft : isConflict(row) ? colours.conflict : colours.cooperation,
            type: isConflict(row) ? "dashed" : "solid",
            opacity: 0.65,
            curveness: 0.15,
          },
        })),
        emphasis: { focus: "adjacency" },
      },
    ],
  }));
  chart.on("click", (part) => {
    if (part.dataType === "edge") open(rows[part.dataIndex]);
  });
}
