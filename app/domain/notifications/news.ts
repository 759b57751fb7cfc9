import type { ScreeningVerdict } from "db/vocabulary";
import type { Edition } from "~/domain/editions/edition";
import type { Hands } from "~/domain/progress/people.server";
import type { Occasion, Part, Recipient } from "./occasion";

/** Something that happened, of which people are told. */
export type Happening = {
  key: string;
  type: string;
  subject: string;
  actorId: string | null;
  at: Date;
  details: {
    receipt?: string;
    verdict?: ScreeningVerdict;
    to?: string | null;
    held?: Record<string, string>;
    due?: string;
    judge?: string;
    entry?: string;
    decreeNo?: string;
    role?: string;
    stage?: string | null;
  };
};

export type Around = {
  edition: Edition;
  proposals: ReadonlyMap<string, { id: string; title: string }>;
  hands: ReadonlyMap<string, Hands>;
  recipients: ReadonlyMap<string, Recipient>;
};

type Told = Pick<Occasion, "kind" | "number" | "verdict" | "dueAt">;

/** Who is told what: one letter for each happening and person. */
export function newsOf(happenings: readonly Happening[], around: Around): Occasion[] {
  const submittedAt = new Map(
    happenings.flatMap(({ type, subject, at }) => (type === "proposal.submitted" ? [[subject, at.getTime()]] : [])),
  );
  return happenings.flatMap((happening) => {
    if (happening.type === "registration.closed") return missedBy(happening, around);
    const atOnce = submittedAt.get(happening.subject) === happening.at.getTime();
    if (happening.type === "proposal.endorsed" && atOnce) return [];
    const told = toldOf(happening);
    return told ? lettersOf(happening, told, partsIn(happening, around), around) : [];
  });
}

function toldOf({ type, details }: Happening): Told | undefined {
  if (type === "proposal.returned") return { kind: "returned" };
  if (type === "proposal.endorsed" || type === "submission.delegated") return { kind: "endorsed" };
  if (type === "proposal.submitted")
    return { kind: "receipt", ...(details.receipt ? { number: details.receipt } : {}) };
  if (type === "proposal.screened")
    return { kind: "screened", ...(details.verdict ? { verdict: details.verdict } : {}) };
  if (type === "repair" && details.due) return { kind: "repair_requested", dueAt: new Date(details.due) };
  return undefined;
}

/** Those who are told, each in one part: of two, the first. */
function partsIn({ type, subject, actorId, details }: Happening, { hands }: Around): Map<string, Part> {
  const { writers = [], heads = [], delegate = null } = hands.get(subject) ?? {};
  if (type === "submission.delegated")
    return new Map(details.to && details.to === delegate ? [[delegate, "delegate"]] : []);
  const writing = writers.map((id): [string, Part] => [id, "writer"]);
  if (type === "proposal.returned" || type === "proposal.endorsed") return new Map(writing);
  const submitting: Array<[string, Part]> = type === "proposal.submitted" && actorId ? [[actorId, "head"]] : [];
  return new Map([...submitting, ...heads.map((id): [string, Part] => [id, "head"]), ...writing]);
}

function lettersOf({ key, subject }: Happening, told: Told, parts: Map<string, Part>, around: Around): Occasion[] {
  const proposal = around.proposals.get(subject);
  if (!proposal) return [];
  return [...parts].flatMap(([id, part]) => {
    const recipient = around.recipients.get(id);
    if (!recipient) return [];
    return [{ key: `${key}:${id}`, recipient, part, edition: around.edition, proposals: [proposal], ...told }];
  });
}

/** Registration has closed: one letter to a person, however many of his or her proposals were left. */
function missedBy({ key, details }: Happening, { edition, proposals, hands, recipients }: Around): Occasion[] {
  const missed = new Map<string, { part: Part; proposals: Array<{ id: string; title: string }> }>();
  for (const proposalId of Object.keys(details.held ?? {})) {
    const proposal = proposals.get(proposalId);
    const { writers = [], heads = [] } = hands.get(proposalId) ?? {};
    for (const id of proposal ? new Set([...heads, ...writers]) : []) {
      const own = missed.get(id) ?? {
        part: heads.includes(id) ? ("head" as const) : ("writer" as const),
        proposals: [],
      };
      if (proposal) own.proposals.push(proposal);
      missed.set(id, own);
    }
  }
  return [...missed].flatMap(([id, own]) => {
    const recipient = recipients.get(id);
    return recipient ? [{ key: `${key}:${id}`, kind: "not_submitted" as const, recipient, edition, ...own }] : [];
  });
}
