import type { Reason } from "~/domain/kernel/reasons";
import { type ComputedFinding, computedFor, contradicts } from "~/domain/screening/computed";
import type { Words } from "~/words/words";

type Noted = {
  result: string | undefined;
  note: string;
  computed: ComputedFinding | undefined;
  refusal: Reason | undefined;
};

/** Which note is missing, as the refusal complains: the ground of an unmet item, or why one decides otherwise. */
export function noteFault({ result, note, computed, refusal }: Noted): "ground" | "override" | undefined {
  if (note.trim() !== "") return undefined;
  if (refusal === "grounds-missing" && result === "unmet") return "ground";
  const contrary = (result === "met" || result === "unmet") && contradicts(result, computed);
  return refusal === "override-unexplained" && contrary ? "override" : undefined;
}

type Refused = {
  typed: Record<string, string>;
  refusal: Reason | undefined;
  items: readonly { id: string; code: string; text: string }[];
  computed: readonly ComputedFinding[];
  words: Words;
};

/** The items that keep a check from being saved, each with the way to it. */
export function faultsIn({ typed, refusal, items, computed, words }: Refused) {
  const { screening: says } = words.secretariat;
  if (refusal === "checklist-incomplete") {
    return items.flatMap(({ id }, index) =>
      typed[`result-${id}`] ? [] : [{ href: `#result-${id}`, text: says.atItem(index + 1, says.undecided) }],
    );
  }
  const sentences = { ground: says.groundMissing, override: words.screening.computed.override };
  return items.flatMap(({ id, code }, index) => {
    const [result, note = ""] = [typed[`result-${id}`], typed[`note-${id}`]];
    const fault = noteFault({ result, note, computed: computedFor(computed, code), refusal });
    return fault ? [{ href: `#note-${id}`, text: says.atItem(index + 1, sentences[fault]) }] : [];
  });
}
