import { use } from "echarts/core";
import { BarChart } from "echarts/charts";
import { DataZoomComponent, GridComponent } from "echarts/components";
import { draw, numberOf, open, rowsOf } from "./chart";

use([BarChart, DataZoomComponent, GridComponent]);

/** Events between two actors by stretch of time: cooperation above the axis, conflict below it; the mouse wheel zooms. */
export function show(place: HTMLElement): void {
  const rows = everyStretch(rowsOf(".timeline tbody tr"), numberOf(place.closest<HTMLElement>(".timeline")!, "months"));
  const labels = rows.map((row) => row.label);
  const drawing = place.parentElement?.querySelector<HTMLElement>(".drawing");
  const chart = draw(place, "17rem", (colours) => ({
    grid: { left: 8, right: 8, top: 12, bottom: 56, containLabel: true },
    xAxis: { type: "category", data: labels, axisLine: { lineStyle: { color: colours.soft } }, axisLabel: { color: colours.soft } },
    yAxis: { type: "value", splitLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.soft } },
    dataZoom: [{ type: "inside" }, { type: "slider", height: 18, bottom: 8, borderColor: colours.line, textStyle: { color: colours.soft } }],
    tooltip: {
      trigger: "axis",
      formatter: (parts: { dataIndex: number }[]) => {
        const { label, row } = rows[parts[0].dataIndex];
        return row ? `${label}\n${row.dataset.events} events\ncooperation +${row.dataset.cooperation}\nconflict −${row.dataset.conflict}` : `${label}\nno events`;
      },
    },
    series: [
      { name: "cooperation", type: "bar", stack: "all", data: rows.map(({ row }) => (row ? numberOf(row, "cooperation") : 0)), itemStyle: { color: colours.cooperation } },
      { name: "conflict", type: "bar", stack: "all", data: rows.map(({ row }) => (row ? -numberOf(row, "conflict") : 0)), itemStyle: { color: colours.conflict } },
    ],
  }));
  if (drawing) drawing.hidden = true;
  chart.on("click", (part) => open(rows[part.dataIndex].row));
}

interface Stretch {
  label: string;
  row: HTMLElement | undefined;
}

/** The stretches from the first to the last, also those without events: the axis is one of time. */
function everyStretch(rows: HTMLElement[], months: number): Stretch[] {
  const indexOf = (row: HTMLElement): number => {
    const [year, month] = (row.dataset.from ?? "").split("-").map(Number);
    return Math.floor((year * 12 + month - 1) / months);
  };
  const known = new Map(rows.map((row) => [indexOf(row), row]));
  const indexes = [...known.keys()];
  const first = Math.min(...indexes);
  return Array.from({ length: Math.max(...indexes) - first + 1 }, (_, offset) => {
    const month = (first + offset) * months;
    const row = known.get(first + offset);
    const year = Math.floor(month / 12);
    return { label: row?.dataset.label ?? labelOf(year, month % 12, months), row };
  });
}

/** A stretch without events, named as the server names the others. */
function labelOf(year: number, month: number, months: number): string {
  if (months === 12) return `${year}`;
  return months === 3 ? `quarter ${month / 3 + 1} of ${year}` : `${new Date(Date.UTC(year, month)).toLocaleString("en", { month: "short", timeZone: "UTC" })} ${year}`;
}
