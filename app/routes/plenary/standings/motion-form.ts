import type { Motion } from "~/domain/plenary/moving.server";
import type { Words } from "~/words/words";

const votes = ["votesFor", "votesAgainst", "abstentions"] as const;

/** A motion as it was typed; a blank or broken number of votes is an error, never a zero. */
export function readMotion({ plenary: { motion: says } }: Words, form: FormData) {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const errors: Array<{ href: string; text: string }> = [];
  if (!typed.entryId) errors.push({ href: "#entryId", text: says.missing });
  const counted = votes.map((name) => {
    const text = (typed[name] ?? "").trim();
    const count = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(count)) errors.push({ href: `#${name}`, text: `${says[name]}: ${says.badNumber}` });
    return count;
  });
  const [votesFor = 0, votesAgainst = 0, abstentions = 0] = counted;
  const motion: Motion = {
    entryId: typed.entryId ?? "",
    reason: typed.reason ?? "",
    votesFor,
    votesAgainst,
    abstentions,
  };
  return { motion, errors, typed };
}
