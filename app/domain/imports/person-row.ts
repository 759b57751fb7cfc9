import type { Day } from "~/domain/kernel/days";
import { hasLetter } from "~/domain/kernel/line";
import { isEmail, plainEmail } from "~/domain/people/email";
import { isNip, isRounded, plainNip } from "~/domain/people/nip";
import { cellsOf } from "./cell";
import type { CellProblem, ImportRow } from "./row";

/** The roles that a list may bring; judges and organisers are named one by one. */
export const importableRoles = ["innovator", "unit_admin", "unit_head"] as const;
export type ImportableRole = (typeof importableRoles)[number];

/** What a row says of a person; an empty cell says nothing. */
export type PersonRow = {
  name: string;
  email: string;
  nip: string | undefined;
  unit: string | undefined;
  role: ImportableRole | undefined;
  agent: { since: Day; decree: string | undefined } | undefined;
};

export function readPersonRow(row: ImportRow): { person: PersonRow; problems: CellProblem[] } {
  const cells = cellsOf(row);
  const person = {
    name: cells.needed("name"),
    email: plainEmail(cells.needed("email")),
    nip: cells.text("nip") && plainNip(cells.text("nip") ?? ""),
    unit: cells.text("unit"),
    role: cells.oneOf("role", importableRoles, "unknown-role"),
    agent: readAgent(cells),
  };
  if (person.email && !isEmail(person.email)) cells.refuse("email", "not-an-email");
  if (person.name && !hasLetter(person.name)) cells.refuse("name", "no-letter");
  if (person.nip && isRounded(person.nip)) cells.refuse("nip", "nip-rounded");
  else if (person.nip && !isNip(person.nip)) cells.refuse("nip", "not-a-nip");
  if ((person.role || person.agent) && !person.unit) cells.refuse("unit", "missing");
  return { person, problems: cells.problems };
}

function readAgent(cells: ReturnType<typeof cellsOf>): PersonRow["agent"] {
  const answer = cells.oneOf("changeAgent", ["yes", "no"], "unknown-answer");
  if (answer !== "yes") return undefined;
  const since = cells.needed("agentSince") && cells.day("agentSince");
  return since ? { since, decree: cells.text("agentDecree") } : undefined;
}
