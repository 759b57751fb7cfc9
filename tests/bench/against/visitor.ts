import { signIn } from "../support/signing-in";

export type Visitor = Awaited<ReturnType<typeof visitorOf>>;

/** A browser that keeps no files: pages whole, forms as their fields stand. */
export async function visitorOf(url: string, account: string | undefined) {
  const cookie = account ? await signIn(url, `${account}@contoh.example`) : "";

  async function ask(path: string, body?: URLSearchParams): Promise<Response> {
    const response = await fetch(url + path, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: { Cookie: cookie, Origin: url, Accept: "text/html", "Accept-Encoding": "br" },
      ...(body ? { body } : {}),
    });
    if (response.status >= 400) throw new Error(`${path} answered ${response.status}`);
    return response;
  }

  return {
    ask,
    async page(path: string): Promise<string> {
      return (await ask(path)).text();
    },
    /** The first address on a page that looks so. */
    async link(path: string, like: RegExp): Promise<string> {
      const page = await this.page(path);
      const address = [...page.matchAll(/href="([^"]+)"/g)]
        .map(([, href = ""]) => unescaped(href))
        .find((href) => like.test(href));
      if (!address) throw new Error(`${path} has no link like ${like}`);
      return address;
    },
  };
}

/** The fields of a page's form that has a field of this name, as they stand, and where its script would send them. */
export function formWith(page: string, field: RegExp) {
  const form = [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .find((form) => field.test(form));
  if (!form) throw new Error(`no form with ${field}`);
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const isChosen = !/type="(?:radio|checkbox)"/.test(tag) || /\bchecked\b/.test(tag);
    const name = attribute(tag, "name");
    if (name && isChosen) fields.append(name, attribute(tag, "value") ?? "");
  }
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(tag, "name");
    if (name) fields.append(name, unescaped(text));
  }
  return { fields, door: attribute(form, "data-autosave") || undefined };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  const marks: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => marks[name] ?? whole);
}
