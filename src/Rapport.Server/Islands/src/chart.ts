import { init, use, type ECharts, type EChartsCoreOption } from "echarts/core";
import { AriaComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

use([AriaComponent, TooltipComponent, CanvasRenderer]);

/** The colours of the page, in the reader's light or dark scheme. */
export interface Palette {
  ink: string;
  soft: string;
  line: string;
  paper: string;
  raised: string;
  cooperation: string;
  cooperationTint: string;
  conflict: string;
}

const scheme = matchMedia("(prefers-color-scheme: dark)");

function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return { ink: of("ink"), soft: of("soft"), line: of("line"), paper: of("paper"), raised: of("raised"), cooperation: of("cooperation"), cooperationTint: of("cooperation-tint"), conflict: of("conflict") };
}

/** What all charts share: no motion, and tooltips that are drawn and not written as markup. */
function whole(colours: Palette, own: { tooltip?: object }): EChartsCoreOption {
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { color: colours.ink, fontFamily: getComputedStyle(document.body).fontFamily },
    ...own,
    tooltip: {
      renderMode: "richText",
      backgroundColor: colours.paper,
      borderColor: colours.soft,
      textStyle: { color: colours.ink },
      ...own.tooltip,
    },
  };
}

/** Draws a chart in a place, anew whenever the scheme or the size changes. */
export function draw(place: HTMLElement, height: string, options: (colours: Palette) => { tooltip?: object }): ECharts {
  place.hidden = false;
  place.style.height = height;
  const chart = init(place, null, { renderer: "canvas" });
  const show = (): void => {
    const colours = palette();
    chart.setOption(whole(colours, options(colours)), true);
  };
  show();
  scheme.addEventListener("change", show);
  new ResizeObserver(() => chart.resize()).observe(place);
  return chart;
}

/** The number in a data attribute. */
export function numberOf(row: HTMLElement, name: string): number {
  return Number(row.dataset[name] ?? "0");
}

/** The rows of a table that carry data. */
export function rowsOf(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** Goes to the first link of a row. */
export function open(row: HTMLElement | undefined): void {
  const link = row?.querySelector<HTMLAnchorElement>("a");
  if (link) location.assign(link.href);
}
