import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

type Tag = { name: string; attributes: Record<string, string> };

/** What a component renders: its markup, and its elements in order with their attributes. */
export function rendered(component: ReactElement) {
  const markup = renderToStaticMarkup(component);
  const elements = [...markup.matchAll(/<([a-z][\w-]*)((?:\s[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = "", attributes = ""]) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [
          key.toLowerCase(),
          value,
        ]),
      ),
    }),
  );
  const all = (name: string) => elements.filter((element) => element.name === name);
  return { markup, text: textOf(markup), elements, all, one: (name: string) => onlyOf(all(name), name) };
}

function onlyOf(found: Tag[], name: string): Tag {
  const [only, ...rest] = found;
  if (!only || rest.length > 0) throw new Error(`${found.length} <${name}> where one was expected`);
  return only;
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text inside the element with an id. */
export function textById(markup: string, id: string): string | undefined {
  const start = markup.indexOf(`id="${id}"`);
  if (start === -1) return undefined;
  const [, name = ""] = /<([a-z][\w-]*)[^<]*$/i.exec(markup.slice(0, start)) ?? [];
  const open = markup.indexOf(">", start) + 1;
  let depth = 1;
  for (const tag of markup.slice(open).matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, "g"))) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return textOf(markup.slice(open, open + tag.index));
  }
  return undefined;
}
