// Each place of a page that has an island names it; the tables beside it hold its data and stay where they are.
const islands: Record<string, () => Promise<{ show(place: HTMLElement): void }>> = {
  timeline: () => import("./timeline"),
  map: () => import("./map"),
  network: () => import("./network"),
};

for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) {
  void islands[place.dataset.island ?? ""]?.().then((island) => island.show(place));
}
