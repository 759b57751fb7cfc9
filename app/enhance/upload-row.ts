export type Row = {
  /** What becomes of the file, and how much of it is there. */
  tell(text: string, share?: number): void;
  /** That it was not taken, in the looks of a field's error; the answer is the id of the sentence. */
  refuse(text: string): string;
};

/** A file's name, how far it is, and in words what becomes of it, which is read out. */
export function addRow(list: HTMLElement, name: string, text: string): Row {
  const item = document.createElement("li");
  const title = document.createElement("p");
  const bar = document.createElement("progress");
  const status = document.createElement("div");
  title.textContent = name;
  title.className = "font-semibold [overflow-wrap:anywhere]";
  bar.setAttribute("aria-label", name);
  bar.className = "block w-full max-w-measure";
  status.setAttribute("role", "status");
  status.className = "text-sm";
  status.textContent = text;
  item.append(title, bar, status);
  list.append(item);
  return {
    tell(said, share) {
      if (share !== undefined) bar.value = share;
      if (status.textContent !== said) status.textContent = said;
    },
    refuse(said) {
      const error = errorSaying(list, said);
      error.id = `${list.id}-${[...list.children].indexOf(item) + 1}`;
      item.className = "max-w-measure border-s-4 border-danger ps-4";
      status.className = "";
      bar.remove();
      status.replaceChildren(error);
      return error.id;
    },
  };
}

/** The page brings along how an error looks, in a template beside the list. */
function errorSaying(list: HTMLElement, text: string): Element {
  const template = list.parentElement?.querySelector("template");
  const error = template?.content.firstElementChild?.cloneNode(true) as Element | undefined;
  const words = error?.querySelector("span");
  if (!error || !words) throw new Error("the form brings no looks for an error");
  words.textContent = text;
  return error;
}

export function addReload(list: HTMLElement, href: string, text: string) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  item.append(link);
  list.append(item);
}
