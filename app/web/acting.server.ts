import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import type { Words } from "~/words/words";
import { neverKept } from "./kept-form.server";

/** What is wrong with a form; `href` names the field's id. */
export type FieldError = { href?: string; text: string };

/** What stands in a form's fields, the last value under each name. */
export type Typed = Record<string, string>;

/** What a page hears of a form that was not taken: 400 with what is wrong where, or 409 with why the command refused. */
export type Answer = {
  intent: string;
  typed: Typed;
  /** All values under a name that came more than once: what was ticked in a group of boxes. */
  groups: Record<string, string[]>;
  errors: FieldError[];
  refusal: Reason | undefined;
};

/** Sends the form back with what was typed, for what neither a schema nor a refusal can say. */
export type Back = (errors: FieldError[], status: number, refusal?: Reason) => ReturnType<typeof data<Answer>>;

type Telling = {
  /** The field at which a refusal is told; `rest` for any that is not named. Without one it stands on top alone. */
  at?: Partial<Record<Reason | "rest", string>>;
  /** Sentences of this form's own for a reason. */
  says?: Partial<Record<Reason, string>>;
  /** Ids of fields, where they differ from their names. */
  ids?: Record<string, string>;
};

type Act<Out> = (words: Words, body: FormData, intent: string) => Promise<Out>;

/**
 * A form: what it has to say, and what is done then. `run` is an async function; a text that it returns is the address
 * to go on to, anything else is the answer.
 */
export function form<Schema extends z.ZodType, Out>(
  schema: Schema,
  run: (value: z.output<Schema>, back: Back) => Promise<Out>,
  { at = {}, says = {}, ids = {} }: Telling = {},
): Act<Exclude<Out, string> | ReturnType<Back> | ReturnType<typeof redirect>> {
  return async (words, body, intent) => {
    const back: Back = (errors, status, refusal) =>
      data({ intent, typed: typedIn(body), groups: groupsIn(body), errors, refusal }, { status });
    // What a schema has no sentence of its own for is said in plain words, never in those of the library.
    const read = parseWithZod(body, { schema, error: () => words.unfitField });
    if (read.status !== "success") return back(wrongIn(read.error ?? {}, ids), 400);
    try {
      const out = await run(read.value, back);
      return typeof out === "string" ? redirect(out) : (out as Exclude<Out, string>);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { reason } = error;
      if (reason === "not-found") throw data(null, { status: 404 });
      const name = at[reason] ?? at.rest ?? "";
      return back([toldAt(ids[name] ?? name, says[reason] ?? words.reasons[reason])], 409, reason);
    }
  };
}

/** Does what the form asks for whose button was pressed: by its intent, or else the one under "". Any other is 400. */
export async function act<Asked extends Record<string, Act<unknown>>>(words: Words, body: FormData, asked: Asked) {
  const intent = body.get("intent")?.toString() ?? "";
  const one = Object.hasOwn(asked, intent) ? asked[intent] : asked[""];
  if (!one) throw data(null, { status: 400 });
  return (await one(words, body, intent)) as Awaited<ReturnType<Asked[keyof Asked]>>;
}

function wrongIn(errors: Record<string, string[] | null>, ids: Record<string, string>): FieldError[] {
  return Object.entries(errors).flatMap(([name, texts]) =>
    (texts ?? []).map((text) => toldAt(ids[name] ?? name, text)),
  );
}

function toldAt(name: string, text: string): FieldError {
  return name ? { href: `#${name}`, text } : { text };
}

/** What was typed; passwords never come back. */
function typedIn(body: FormData): Typed {
  return Object.fromEntries(shownIn(body));
}

function groupsIn(body: FormData): Record<string, string[]> {
  const groups: Record<string, string[]> = Object.create(null);
  for (const [name, value] of shownIn(body)) groups[name] = [...(groups[name] ?? []), value];
  return Object.fromEntries(Object.entries(groups).filter(([, values]) => values.length > 1));
}

function shownIn(body: FormData): Array<[string, string]> {
  return [...body].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !neverKept.includes(field[0]),
  );
}
