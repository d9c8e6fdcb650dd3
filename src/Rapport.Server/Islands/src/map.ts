import { registerMap, use } from "echarts/core";
import { MapChart } from "echarts/charts";
import { GeoComponent, VisualMapComponent } from "echarts/components";
import { geoNaturalEarth1 } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import codes from "i18n-iso-countries/codes.json";
import world from "world-atlas/countries-50m.json";
import { draw, numberOf, open, rowsOf } from "./chart";

use([GeoComponent, MapChart, VisualMapComponent]);

// Kosovo has no number in ISO 3166; the atlas knows it by name.
const alpha3 = new Map((codes as string[][]).map(([, three, number]) => [number, three]));

// Nobody acts for Antarctica, and the map is larger without it.
const antarctica = "010";

interface Country {
  id?: string | number;
  properties: { name?: string; code?: string };
}

/** States coloured by the number of events; darker is more. A click opens the events of a state. */
export function show(place: HTMLElement): void {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
  const countries = feature(topology, topology.objects.countries);
  countries.features = countries.features.filter((country) => country.id !== antarctica);
  for (const country of countries.features as unknown as Country[]) {
    country.properties.code = alpha3.get(String(country.id ?? "").padStart(3, "0")) ?? (country.properties.name === "Kosovo" ? "XKX" : country.properties.name);
  }
  registerMap("world", countries as never);
  const rows = new Map(rowsOf("#states tbody tr").map((row) => [row.dataset.code ?? "", row]));
  const projection = geoNaturalEarth1();
  const most = Math.max(1, ...[...rows.values()].map((row) => numberOf(row, "events")));
  const larger = [5, 25, 100, 500, 2500, 12500, 62500, 312500].filter((step) => step <= most).slice(-5);
  const steps = [1, ...larger];
  const chart = draw(place, "min(32rem, 60vw)", (colours) => ({
    visualMap: {
      type: "piecewise",
      orient: "horizontal",
      left: "center",
      bottom: 0,
      itemGap: 4,
      textStyle: { color: colours.soft },
      pieces: steps.map((step, index) => piece(step, steps[index + 1])),
      inRange: { color: [colours.cooperationTint, colours.cooperation] },
      outOfRange: { color: colours.raised },
    },
    tooltip: {
      formatter: (part: { name: string }) => {
        const row = rows.get(part.name);
        return row ? `${row.dataset.name}\n${row.dataset.events} events\n${row.dataset.statements} statements` : "";
      },
    },
    series: [
      {
        type: "map",
        map: "world",
        nameProperty: "code",
        roam: true,
        selectedMode: false,
        top: 0,
        bottom: 40,
        left: 0,
        right: 0,
        preserveAspect: "contain",
        projection: {
          project: (point: [number, number]) => projection(point),
          unproject: (point: [number, number]) => projection.invert?.(point),
          stream: projection.stream,
        },
        itemStyle: { areaColor: colours.raised, borderColor: colours.soft, borderWidth: 0.4 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: colours.conflict } },
        data: [...rows].map(([code, row]) => ({ name: code, value: numberOf(row, "events") })),
      },
    ],
  }));
  chart.on("click", (part) => open(rows.get(part.name)));
}

/** The states from one number of events to below the next; the last has no end. */
function piece(from: number, below: number | undefined): object {
  return below === undefined ? { gte: from, label: `${from} or more` } : { gte: from, lt: below, label: from === below - 1 ? `${from}` : `${from}–${below - 1}` };
}
