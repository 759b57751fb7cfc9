type Told = {
  text: string;
  progress: number | null;
  /** What stands in the page's [data-follow-cell], by its name. */
  cells?: Record<string, number>;
  isOver: boolean;
};

const againMs = 5000;

/** Keeps each [data-follow] at what the server tells of it, and shows the page anew once that is over. */
export function startFollowing() {
  for (const place of document.querySelectorAll<HTMLElement>("[data-follow]")) follow(place);
}

function follow(place: HTMLElement) {
  const source = new EventSource(place.dataset.follow ?? "");
  source.onmessage = ({ data }) => {
    const { text, progress, cells = {}, isOver }: Told = JSON.parse(data);
    if (isOver) {
      source.close();
      location.reload();
      return;
    }
    show(place, text, progress);
    for (const [name, value] of Object.entries(cells)) fill(name, String(value));
  };
  source.onerror = () => {
    // A line that was cut is taken up again by the browser itself; one that was refused is not.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), againMs);
  };
}

function fill(name: string, text: string) {
  const cell = document.querySelector(`[data-follow-cell="${CSS.escape(name)}"]`);
  if (cell && cell.textContent !== text) cell.textContent = text;
}

function show(place: HTMLElement, text: string, progress: number | null) {
  const said = place.querySelector("[data-follow-text]");
  if (said && said.textContent !== text) said.textContent = text;
  const bar = place.querySelector("progress");
  if (!bar) return;
  if (progress === null) bar.removeAttribute("value");
  else bar.value = progress;
}
