import type { LoaderFunctionArgs } from "@remix-run/node";
import { eachPerson, type Person } from "~/domain/accounts/listing.server";
import { importableRoles } from "~/domain/imports/person-row";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { labelsOf } from "~/web/imports/vocabulary";
import { languageOf } from "~/web/language.server";
import { type Words, wordsFor } from "~/words/words";
import { keepers } from "../../officers";
import { roleAt } from "../account-facts";
import { peopleFilter } from "./filter";

/** The columns of an import come first, under its own headings, so that the list can be read in again. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, keepers);
  const words = wordsFor(languageOf(request));
  const { people: says } = words;
  const heading = (column: string) => labelsOf(words, "people")[column] ?? column;
  return download(request, {
    name: says.fileName,
    title: says.title,
    now: context.now,
    rows: eachPerson(context, peopleFilter(new URL(request.url).searchParams)),
    columns: [
      { label: heading("name"), width: 36, value: ({ name }) => name },
      { label: heading("email"), width: 36, value: ({ email }) => email },
      { label: heading("nip"), width: 22, value: ({ nip }) => nip },
      { label: heading("unit"), width: 36, value: (person) => seatOf(person).unit },
      { label: heading("role"), width: 24, value: (person) => roleIn(words, person) },
      { label: heading("changeAgent"), width: 14, value: (person) => seatOf(person).term && words.imports.answers.yes },
      { label: heading("agentSince"), width: 14, value: (person) => seatOf(person).term?.fromOn },
      { label: heading("agentDecree"), width: 24, value: (person) => seatOf(person).term?.decree },
      {
        label: says.allRoles,
        width: 50,
        value: ({ grants }) => grants.map((grant) => roleAt(words, grant)).join("; "),
      },
      { label: says.terms, width: 50, value: ({ terms }) => terms.map((term) => termIn(words, term)).join("; ") },
      { label: says.state, width: 24, value: (person) => stateIn(words, person) },
    ],
  });
}

/** What a row of an import can say of a person: one role in a unit, and being its change agent. */
function seatOf({ grants, terms }: Person) {
  const grant = grants.find(({ role, unitId }) => unitId && (importableRoles as readonly string[]).includes(role));
  const term = terms.find(({ untilOn, unitId }) => !untilOn && (!grant || unitId === grant.unitId));
  return { role: grant?.role, unit: grant?.place ?? term?.unit, term };
}

function roleIn({ statuses }: Words, person: Person): string | undefined {
  const { role } = seatOf(person);
  return role && statuses.role[role];
}

function termIn({ people: says }: Words, { unit, fromOn, untilOn }: Person["terms"][number]): string {
  return untilOn ? says.agentUntil(unit, fromOn, untilOn) : says.agentSince(unit, fromOn);
}

function stateIn({ people: says }: Words, { disabledAt, isActivated }: Person): string {
  if (disabledAt) return says.disabled;
  return isActivated ? says.active : says.invited;
}
