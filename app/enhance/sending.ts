import type { Texts } from "./entries";

const patienceMs = 20_000;
/** Browsers let a page that is being left finish only small requests. */
const smallBytes = 60_000;

export type SaveTrouble = "offline" | "failed" | "conflict" | "held" | "closed" | "invalid" | "ended";
export type SaveResult =
  /** `refused` names the fields whose values were not taken while everything else was. */
  { kind: "saved"; version: string; time: string; refused: string[] } | { kind: SaveTrouble };

const statuses: Record<number, SaveTrouble> = { 400: "invalid", 401: "ended", 409: "conflict" };

/**
 * Posts the form to the door for saves that its page names, with what was sent before and never answered; what the server
 * answers decides.
 */
export async function send(form: HTMLFormElement, unanswered: Texts | undefined): Promise<SaveResult> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  for (const [name, value] of Object.entries(unanswered ?? {})) body.set(`${name}-unanswered`, value);
  try {
    const answer = await fetch(form.dataset.autosave || form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/problem+json" },
      keepalive: body.toString().length < smallBytes,
      signal: AbortSignal.timeout?.(patienceMs),
    });
    const version = answer.headers.get("X-Saved-Version");
    if (answer.ok && version) {
      const { headers } = answer;
      const refused = (headers.get("X-Refused-Fields") ?? "").split(",").filter(Boolean);
      return { kind: "saved", version, time: headers.get("X-Saved-At") ?? "", refused };
    }
    return { kind: troubleOf(answer) };
  } catch {
    return { kind: "offline" };
  }
}

/** A button sends along what the script has sent before and never heard of, as the script itself does. */
export function carry(form: HTMLFormElement, unanswered: Texts | undefined) {
  for (const [name, value] of Object.entries(unanswered ?? {})) {
    const carried = document.createElement("input");
    carried.type = "hidden";
    carried.name = `${name}-unanswered`;
    carried.value = value;
    form.append(carried);
  }
}

function troubleOf({ status, headers }: Response): SaveTrouble {
  const reason = headers.get("X-Refusal");
  if (reason === "held-by-another") return "held";
  if (reason === "too-many-saves") return "failed";
  if (reason && reason !== "stale-version") return "closed";
  return statuses[status] ?? "failed";
}
